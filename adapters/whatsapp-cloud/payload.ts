/** What a webhook of the Cloud API delivers, as far as we read it. Names, numbers and avatars are not even declared. */
export interface CloudMessage {
  id: string
  /** Unix seconds, as text. */
  timestamp: string
  type: string
  /** A phone number; missing when a username hides it. */
  from?: string
  from_user_id?: string
  group_id?: string
  context?: { forwarded?: boolean; frequently_forwarded?: boolean }
  text?: { body?: string }
  image?: CloudFile
  video?: CloudFile
  audio?: CloudFile
  document?: CloudFile
  interactive?: {
    button_reply?: { id?: string }
    list_reply?: { id?: string }
  }
  /** The quick reply of a template. */
  button?: { text?: string }
  reaction?: { emoji?: string }
  /** Somebody has another number or another id now. */
  system?: { type?: string; wa_id?: string; user_id?: string; previous_user_id?: string }
  /** What it would have been. */
  unsupported?: { type?: string }
}

export interface CloudFile {
  id?: string
  mime_type?: string
  caption?: string
  voice?: boolean
  file_size?: number
}

export interface CloudStatus {
  id: string
  status: string
  errors?: { code?: number }[]
}

export interface CloudValue {
  metadata?: { phone_number_id?: string }
  contacts?: { wa_id?: string; user_id?: string }[]
  messages?: CloudMessage[]
  statuses?: CloudStatus[]
  errors?: { code?: number }[]
}

export interface CloudBody {
  entry?: { changes?: { field?: string; value?: CloudValue }[] }[]
}
