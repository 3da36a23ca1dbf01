## Review and editing

review-title = This is your report. Check it before sending.
review-line = { $label }: { $answer }
review-label-masked = Masked
review-empty = not filled in
review-none = none
review-evidence-uncleaned = { $n } ({ $uncleaned } marked "metadata not removed")
review-planned = { $when } (still a plan)
review-evidence-noted = { $files }, { $n } with the time or place it recorded
review-evidence-covered = { $files }, { $n } covered in part
review-masked-none = Nothing was masked. If there is a clue about you, choose "Mask more".
review-quasi = Read it once as someone from your workplace would: does any sentence fit only you?
review-recipients = Goes to: { $offices }
review-ask = What would you like to change?
btn-review-send = Send
btn-review-edit = Edit
row-review-mask = Mask more
row-review-recipients = Change recipients
row-review-cancel = Cancel, erase draft
btn-review-more = More choices
edit-which = Which answer do you want to change?
edit-now = Present answer: "{ $answer }"
edit-write = Write the new one.
edit-links = To replace a link, choose "Drop the last one", then send the right one.
edit-done = Changed.
edit-follow-up = As that answer changed, there is one more question.
review-missing = It cannot be sent yet. Still needed: { $items }.

## Recipients

pressure-unknown-office = As the office of the person is not known, this report goes only to bodies outside the local government.
recipients-ask = These offices will receive the report. Strike out any that you do not trust.
recipients-help = Struck-out offices get nothing from us. But a receiving office may pass the case on under its rules; we note your wish in the report so that they know.
row-recipient-on = Send: { $office }
row-recipient-off = Struck out: { $office }
recipients-struck = { $office } is struck out.
recipients-restored = { $office } is back on the list.
recipients-changed = Who will receive it has changed. Look first, then send.
recipients-thin = It says little so far, so a body outside the local government looks at it first. More of the story, a name or position, or evidence makes it stronger.
recipients-left-out = { $office } is left out, as it may be close to the person you report.
recipients-keep-one = { $office } stays, so that an outside body can look into it. If you do not trust { $office } either, better do not send yet.
recipients-none = No suitable office can receive this report yet. If you send it, it is kept sealed, and the operator is told only that a case waits.

## Sending

send-failed = There was a fault while sending, and we cannot tell yet whether your report arrived. Your draft is kept. Please send it again shortly: it will not arrive twice.
send-already = We have this report already. No need to send it again.
send-late = That button belongs to a conversation that is over. If you were given a secret number, we have the report. If not, it was not sent, and its draft was erased. Please start again.

## Now or later

send-when-ask = Send now or later?
send-when-help = "Send later" means that we seal the report now and it arrives in 1 to 3 days, at a random time. That makes it harder to guess when you wrote it.
send-later-deadline = Note: the deadline to become a formal reporter stays { $deadline }.
btn-send-now = Send now
btn-send-later = Send later
row-review-later = Send later
