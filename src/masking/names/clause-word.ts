/** After it the clause tells of somebody else: "yang maksa saya namanya pak X". */
export const clauseWord = /^(?:yang|yg|sing|ingkang|who)$/u
