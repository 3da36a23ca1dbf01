## The secret number

case-ask = Type your secret number (20 digits). Spaces and dashes are fine.
case-mistyped = A digit is mistyped. Check them one by one.
case-too-short = That is only { $length } digits. The secret number has 20.
case-too-long = That is { $length } digits. The secret number has only 20.
case-is-code = That is the case code, not the secret number. We need the 20 digits you noted.
case-not-digits = The secret number holds digits only. Please type it again.
case-not-found = We cannot find that number. It may be noted wrongly, or the case was erased.
case-too-many-tries = Too many tries. Please try again in { $minutes } minutes.
case-lost = If the number is lost, we cannot open it. Officials can still read your report.
case-hide-number = Delete the message with that number, so that nobody else reads it.
case-closed-session = The case was closed on this screen after 15 minutes. Words or files not sent by then, and your last message, did not reach the offices. Type the secret number to open it again.

## Status words

case-title = Case { $code }, received { $date }
case-title-held = Case { $code }
status-held = The report is sealed and not delivered yet. It reaches the offices 1 to 3 days after you sent it, at the latest on the day that we named then. Until it arrives no official can see it.
status-received = The report has reached { $offices }. No official has confirmed reading it yet.
status-kept = The report is kept sealed for { $offices }.
status-read = An official at { $office } has read this report.
status-in-review = { $office } is looking into this report.
status-forwarded = { $office } passed this report on to { $target }.
status-need-more = { $office } needs more information.
status-closed = { $office } closed this case. Result: { $outcome }.
status-closed-idle = The case closed by itself, as no office gave news for { $days } days.
status-withdrawn = You withdrew this report on { $date }. Its content is erased here.
status-withdrawn-unsent = You withdrew this report before it reached any office. Its content is erased here.
status-waiting = No suitable office can receive it yet. Your report is still kept sealed.
status-reason = Reason given: { $reason }
status-no-reason = No reason was given.
outcome-forwarded = passed on for action
outcome-finding = became an official finding of the election supervisors
outcome-insufficient = not enough evidence
outcome-not-breach = not a breach
outcome-outside = outside the office's powers
outcome-expired = past the time limit
outcome-duplicate = same as another case in hand
outcome-other = other
case-nothing-new = No news yet. No news does not mean that your report is ignored.

## Questions, answers, more evidence, withdrawal

case-menu = What would you like to do with this case?
row-case-message = Write to the office
row-case-evidence = Add evidence
row-case-withdraw = Withdraw the report
row-case-leave = Close on this screen
question-unread = Questions not answered yet: { $n }.
question-frame =
    Question from { $office }. Do not say who you are.
    "{ $question }"
question-hint = Answer only what you wish. You may refuse.
question-bait = Officials do not need your name, number or workplace. If a question aims at that, do not answer.
btn-question-answer = Answer
btn-question-refuse = I won't answer
question-refused = All right. The office is told only that this question stays unanswered.
answer-ask = Write your answer. Clues about you are masked as before.
answer-check =
    Your answer:
    "{ $text }"
    Send it?
answer-saved = Your answer is saved and will reach { $office }. We vary the time, so that nobody sees when you wrote.
message-ask = Write your message to the office. Do not say who you are.
case-saved-unreachable = Saved, sealed with the report. The office that received this report is not connected to this service now, so nobody has been told yet.
case-saved-waiting = Saved, sealed with your report. No office receives it yet; the operator is told that a case is waiting.
case-saved-untold = Not connected to this service yet: { $offices }. This is kept sealed and passed on with the report once they are.
message-saved = Your message is saved and will reach { $offices }. We vary the time, so that nobody sees when you wrote.
case-evidence-ask = Send the evidence here. Type DONE when finished.
case-evidence-photo = If your name, number or face shows in that photo, choose "Drop the last one", cover that part, then send it again.
case-evidence-done = The evidence is added. { $offices } will be told at a varied time, so that nobody sees when you sent it.
case-evidence-caption = The words under the file go along with the evidence.
case-evidence-words = What you wrote goes along with the evidence.
case-evidence-words-left = The words under it are still here and can be sent.
case-evidence-words-full = We have not added the words under it, because at most { $max } characters can be sent at once. Choose Done to send this first, then write them again.
case-evidence-unsent = The offices do not have this yet. Choose Done to send it.
case-files-keyless-waiting = Nobody can open further files for this report, so we do not keep them.
case-files-keyless = The offices cannot open further files for this report, so we do not keep them. You can tell them what it shows: choose Write to the office.
case-files-unsent = You had not sent those files to the offices yet, so we dropped them.
case-words-unsent = You had not sent those words to the offices yet, so we did not keep them.
case-file-waits = First send or change your words below. The file was not kept; send it again after that.
case-over-unsent = The case is no longer open, so what you just sent did not reach the offices.
case-closed-no-more = This case is closed, so nothing can be added. For something new, make a new report.
withdraw-how = A report that was sent can be withdrawn once its case is opened with your secret number: choose "Withdraw the report" there.
withdraw-ask = Withdraw report { $code }? Its content and evidence here will be erased and cannot be restored.
withdraw-ask-copies = The offices are told that it is withdrawn. Copies that they already have follow their own rules.
btn-withdraw-yes = Yes, withdraw
btn-withdraw-no = Keep it
withdraw-done = Report { $code } is withdrawn. Its content and evidence here are erased.
withdraw-remains = What remains: the code and day here for 90 days, backups of the server until they are deleted, and the chat on your phone.
withdraw-remains-until = What remains: the code and day here for 90 days, backups of the server until they are deleted, { $backupDays } days at most, and the chat on your phone.
withdraw-remains-copies = Copies at offices that already received it follow their own rules.
withdraw-held-done = The report is withdrawn before any office received it. Nobody read it.
withdraw-kept = All right, the report stays.
case-left = The case is closed on this screen.
case-number-open = That looks like a secret number, so we did not put it into what officials will read. The case open here is { $code }; to open another one, type "close case" first.
message-check =
    Your message:
    "{ $text }"
    Send it?
writing-added = We have added it at the end of what you wrote.
writing-again = If it is right, choose Send. To add to it, just write on.
writing-anew = All right. That text is not sent; please write it anew.
writing-too-long = This has { $length } characters; at most { $max } can be sent at once. Send a part of it first, then the rest as your next message.
writing-full = We have not added your last message, because at most { $max } characters can be sent at once. Send the text below first, then send that message again.
writing-enough = There are { $max } messages from you for this case today, and the officials need time to read them. We have not taken the new one; please write again tomorrow. If an official asks you something, we still take your answer.
writing-enough-held = There are { $max } messages from you for this report already. We have not taken the new one; please write again a day after the report has reached the offices.
answer-masked = We masked { $items } in what you wrote.
