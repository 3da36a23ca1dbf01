/** The interface of masking: `mask(text, context)` finds personal details and says whose they are and what to do. */
export type MaskType =
  | 'phone'
  | 'email'
  | 'account'
  | 'nik'
  | 'nip'
  | 'kk'
  | 'npwp'
  | 'bank'
  | 'plate'
  | 'address'
  | 'name'
  | 'role'
  | 'other'
export type Owner = 'reporter' | 'other' | 'unknown'
/** `mask`: hide it now. `ask`: hide it and ask whose it is. `keep`: evidence about somebody else, leave it. */
export type MaskAction = 'mask' | 'ask' | 'keep'

export interface Span {
  /** UTF-16 offsets into the text as given; `end` is exclusive. Spans never overlap and come in order. */
  start: number
  end: number
  type: MaskType
  owner: Owner
  action: MaskAction
}
export interface MaskContext {
  /** What the text answers; a name typed as `accused` is the accused's. */
  about: 'story' | 'accused' | 'place' | 'other' | 'question'
  /** The question as asked, when the caller has it: it may inform, never override. */
  question?: string
  /** The message just before in the same answer, so that a number split over two messages is caught. */
  before?: string
  /** Code of the open case that the text goes to: whoever reads it has the code already. */
  ownCase?: string
  /** The message before ended in a hidden number of this type: it may go on in this one. */
  continues?: MaskType
}
