## Linking

office-linked = This chat is now linked to { $office }. New cases will appear here. Type /bantuan for the commands.
office-linked-announce = Another chat was just linked to { $office }. If it is not your team's, contact { $contact } at once.
office-link-unknown = That code is not known. Check it, or ask { $contact } for a new one.
office-link-used = That code has been used. Each code is for one chat. Ask { $contact } for a new one.
office-link-expired = That code is older than 24 hours. Ask { $contact } for a new one.
office-link-group = { $office } does not allow groups. The group has read that code, so it is void now. Ask { $contact } for a new one and use it in a private chat.
office-link-reporting = There is a draft report in this chat. Erase it first, or use an official account.
office-link-already = This chat is already linked to { $office }. Type /lepas to unlink it.
office-link-void = This group is already linked to { $office }. The group has read that code, so it is void now; delete the message if it is still there. Ask { $contact } for a new one and use it in a chat that is not linked yet.
office-link-tries = Too many tries. Try again in { $minutes } minutes.
office-link-missing = Write the code after the command, for example: /petugas CODE
office-help =
    /kasus: list of cases
    /tanya CODE question: ask the reporter
    /dibaca CODE: acknowledge
    /status CODE: change the status
    /lepas: unlink this chat
    /bantuan: this message
    This chat cannot be used to report.
office-help-group = In a group, answer the bot's questions by replying to its message (Reply), so that your words arrive.
office-reply = In a group, reply to this message (Reply), so that your words arrive.
office-unsent = What you write or send here is not passed on to anybody. To ask the reporter, type /tanya, the case code and the question.
office-which-case = Nothing has changed, as it is not clear which case is meant. Type the command with the case code, for example /dibaca SMG-7F4K2. List of cases: /kasus
office-follows = All right. What was waiting follows here shortly.
office-unlink-ask = Unlink this chat from { $office }? New cases will no longer appear here.
office-unlinked = This chat is unlinked from { $office }. Earlier messages stay in the chat; delete them yourself if needed.
office-unlinked-operator = The operator unlinked this chat from { $office }. New cases no longer appear here, and the buttons of earlier messages do nothing any more. Earlier messages stay in the chat; delete them yourself if needed. If this is a mistake, contact { $contact }.
office-unlinked-announce = A chat was unlinked from { $office }.
office-bot-removed = A chat of { $office } removed this bot. Cases no longer reach it.
office-not-linked = This works only in a chat that is linked to an office, and this one is not, or not any more. Nothing was saved. Officials: ask { $contact } for a new code. Reporters: type CHECK to see your report.
office-group-refused = { $office } does not allow groups any more, so cases are not shown and notices are not sent here. Ask { $contact } for a code and use it in a private chat. Type /lepas to unlink this group.
office-not-yours = Case { $code } is not with your office.
office-test = This is a test notice for { $office }. There is no new case. No answer needed.

## The notice

notice-header = EARLY INFORMATION { $code }
notice-not-formal = Not a formal report. The reporter's identity is not asked for, by design.
notice-received = Received: { $date }
notice-thin-flag = NEEDS A LOOK FIRST: it says very little. No other office was sent it; pass it on if there is something in it.
notice-pressure-flag = Pressure on civil servants. The reporter may be the victim.
notice-threatened-flag = Priority: the reporter says there have been threats.
sum-category = Category: { $category }
sum-category-second = Further categories: { $categories }
sum-what = Account: { $text }
sum-accused = Reported person: { $name }
sum-position = Position: { $position }
sum-office = Office: { $office }
sum-status = Status: { $status }
sum-nip = NIP: { $nip }
sum-nip-odd = NIP (pattern does not fit): { $nip }
sum-pressure-who = Pressure by: { $items }
sum-pressure-form = Form of pressure: { $items }
sum-when = Happened: { $weekday }, { $date } { $part } ({ $notes })
sum-when-range = Happened: between { $from } and { $to } ({ $notes })
sum-when-forgot = Happened: reporter forgot, { $answer }
sum-when-planned = Happened: not yet, it was a plan when it was reported (written "{ $said }")
sum-when-planned-day = Happened: not yet, it was a plan when it was reported
sum-when-planned-past = Happened: according to a plan; whether it took place is not confirmed
sum-when-written = written "{ $said }"
sum-posted = Posted: { $date }
sum-known = Known since: { $date }
sum-where = Place: { $place }
sum-where-online = Place: online ({ $spot })
sum-where-spot = Exact place: { $spot }
sum-favours = Favours: { $whom }
sum-source = How known: { $items }
sum-source-told = Direct witness willing to report: { $answer }
sum-witnesses = Other witnesses: { $answer } (names not asked)
sum-evidence = Evidence: { $n } files
sum-evidence-line = { $i }. { $type }, { $size }, { $state }, SHA-256 { $hash }
sum-evidence-clean = metadata removed
sum-evidence-unclean = metadata not removed, do not pass on
sum-evidence-facts = File { $i } recorded: time { $time }, place { $place }
sum-evidence-time = File { $i } recorded: time { $time }
sum-evidence-place = File { $i } recorded: place { $place }
sum-evidence-covered = File { $i }: what is black was covered at the reporter's wish
evidence-uncleaned-flag = { $code }: the metadata of file { $i } was not removed. Do not pass it on; it may hold a clue about the reporter.
sum-links = Links (do not open from a personal account): { $links }
sum-evidence-none = Evidence: no files
sum-fear = Fear of retaliation: { $answer }
sum-do-not-forward = Reporter asks not to send to: { $offices }
sum-recipients = Also received by: { $offices }
sum-masked = Masked: { $items }
sum-masked-none = Masked: nothing
sum-ask-back = The reporter can be asked through the bot. An answer may take time.
sum-no-answer = not given
certainty-sure = certain
certainty-echoed = confirmed by the reporter
certainty-rough = estimate
certainty-range = range
notice-pointer = The report is not sent by chat. Open it with the office's key.
notice-banner = Do not try to find out who reported, and do not discuss the content with the reported person or colleagues before it is necessary.
completeness-title = Completeness (Perbawaslu 7/2022)
completeness-material = Material: place { $place }, time { $time }, account { $story }, evidence { $evidence }
completeness-person = Reported person identified: { $person }
completeness-formal = Formal: reporter's identity not asked for, by design
completeness-yes = yes
completeness-no = not yet
deadline-pemilu = 7 working days since known to the reporter (Pemilu): { $deadline }. Working days left: { $n }.
deadline-pilkada = 7 calendar days since known to the reporter (Pilkada): { $deadline }. Days left: { $n }.
deadline-both = Kind of election unclear. Deadline for Pilkada { $calendar }, for Pemilu { $working }.
deadline-today = Deadline: today.
deadline-passed = The deadline has passed ({ $deadline }). Early information can still be looked into.
deadline-unknown = No deadline can be worked out, as the date known is missing.

## Actions

btn-office-ack = Acknowledge
btn-office-ask = Ask
btn-office-status = Change status
row-office-read = Read
row-office-review = In review
row-office-forward = Forwarded to
row-office-more = Need more
row-office-close = Close the case
btn-office-save = Save
btn-office-ready = Use this sentence
office-status-waiting = No recipient yet
office-status-received = Received
office-status-read = Read
office-status-in-review = In review
office-status-forwarded = Forwarded
office-status-forwarded-to = Forwarded to { $target }
office-status-need-more = More needed
office-status-closed = Closed
office-status-closed-with = Closed: { $outcome }
office-status-withdrawn = Withdrawn by the reporter
office-status-ask = Status of { $code } is now: { $status }. What should it be?
office-acknowledged = { $code } acknowledged by { $office }.
office-acknowledged-already = { $code } was already acknowledged by { $office } on { $date }.
ask-prompt = Write your question to the reporter of { $code }. One question, plain text, no links, numbers or files.
ask-hint = Ask about the event, not the person. Example: "Was anything handed out?"
row-ask-said = What was said?
row-ask-handed = What was handed out?
row-ask-when = When exactly?
row-ask-where = Where exactly?
row-ask-proof = Is there other evidence?
row-ask-own = Write my own
ask-preview =
    The reporter will read:
    "{ $text }"
    Send it?
ask-sent = The question for { $code } is saved. We do not tell when the reporter reads it. The answer will come here.
ask-refused-link = Links are not passed on. A link can be used to trace the reporter. Rewrite without it.
ask-refused-phone = Phone numbers are not passed on. A reporter who calls will be known. Rewrite without it.
ask-refused-handle = Account names are not passed on. Rewrite without it.
ask-refused-email = E-mail addresses are not passed on. Rewrite without it.
ask-refused-file = Files are not passed to the reporter. Write the gist instead.
ask-refused-meet = An invitation to meet is not passed on, as it reveals the reporter. Ask in writing.
ask-refused-receipt = The secret number belongs to the reporter alone. Nobody may ask for it, not even a part of it: whoever holds it can open the case. Ask about the event.
ask-identity = This sentence may reveal the reporter. Ask about the event, for example: "What was said at the time?"
ask-too-long = The question is too long ({ $length } characters, limit { $max }). Please shorten it.
ask-withdrawn = Case { $code } has been withdrawn; nothing can be asked.
ask-held = Your earlier question has no answer yet. Please wait, or put them together.
ask-closed = Case { $code } is closed. To ask, take it up again with /status { $code }.
office-asked =
    { $office } asked the reporter of { $code }:
    "{ $text }"
office-asked-pointer = { $office } asked the reporter of { $code } a question.
answer-arrived =
    Answer from the reporter of { $code }:
    "{ $text }"
answer-arrived-pointer = { $code }: there is an answer from the reporter. It is not sent by chat. Open it with the office's key.
answer-refused = { $code }: the reporter chose not to answer your question.
answer-arrived-other =
    The reporter's answer to a question of { $office } about { $code }:
    "{ $text }"
answer-arrived-other-pointer = { $code }: there is an answer from the reporter to a question of { $office }. It is not sent by chat. Open it with the office's key.
answer-refused-other = { $code }: the reporter chose not to answer the question of { $office }.
message-arrived =
    Message from the reporter of { $code }:
    "{ $text }"
message-arrived-pointer = { $code }: there is a message from the reporter. It is not sent by chat. Open it with the office's key.
office-file-refused = File { $i } cannot be sent to this chat; open it with the office's key.
office-file-refused-keyless = File { $i } cannot be sent to this chat, and the office has no key to open it with. Ask the operator.
office-files-left = The files of this report waited for a week and no longer come by chat; open them with the office's key.
office-files-left-keyless = The files of this report waited for a week and no longer come by chat, and the office has no key to open them with. Ask the operator.
more-evidence = { $code }: the reporter added files: { $n } (number { $numbers }).
more-evidence-words =
    What the reporter wrote under the files:
    "{ $text }"
status-reason-ask = Write a short reason for the reporter. They will read it.
status-reason-ready = Ready sentence: "{ $reason }"
status-forward-ask = Forwarded to which office? This is only a note for the reporter: the bot sends nothing to that office. Forward it yourself.
status-outcome-ask = What is the outcome?
status-preview =
    Status of { $code }: { $status }
    Reason for the reporter: "{ $reason }"
    Save it?
status-preview-plain =
    Status of { $code }: { $status }
    Without a reason for the reporter.
    Save it?
status-saved = Status of { $code } is now: { $status }. The reporter sees it on the next check.
status-saved-own = The case stays open, because an independent office has it, too. The reporter reads this as the word of { $office }.
status-changed-by = { $office } changed the status of { $code } to: { $status }.
status-declared-by = { $office } calls { $code }: { $status }. This is their own word. The case stays open, because only an independent office can close it.
status-conflict = { $office } has just changed the status of { $code } to: { $status }. Your change is not saved yet. If you still want it, save it again:
status-reason-kept = Your reason was not saved: "{ $reason }"
row-status-abuse = Mark as abuse
status-abuse-ask = Mark { $code } as abuse? It only adds one to a number for statistics: the status does not change, and the reporter is not told. Save?
abuse-noted = Counted once as abuse, as a number only. The status of { $code } does not change, and the reporter is not told.
office-case-distrusted = Not saved: the data of this case does not match the server's mark. Please contact { $contact }.
status-refused = That change is not possible from the present status ({ $status }).
reason-insufficient = The evidence is not enough to go further.
reason-not-breach = This event is not a breach.
reason-outside = Not within our powers. We have not passed it on; you can report it to the competent office.
reason-finding = What we found became a finding and is handled under the rules.
reason-duplicate = The same as another case in hand.

## Regular messages

reminder-unack = { $code }: not acknowledged by { $office } since it was received on { $date }.
warning-deadline = { $code }: deadline { $deadline }. Days left: { $n }.
warning-last-day = { $code }: today is the last day.
warning-idle = { $code }: closes by itself on { $date } if nothing happens.
digest-title = { $from } to { $to } for { $office }
digest-counts = New { $new }, open { $open }, closed { $closed }, not acknowledged { $unread }.
digest-deadline = deadline { $deadline }
digest-more = and { $n } more: /kasus
digest-audit = Audit chain head: { $head }
office-closed-idle = { $code } closed by itself after { $days } days without activity. If it is still needed, reopen it with /status { $code }.
office-erased = { $code }: retention is over, the content is erased from this service.

## Lists and news

office-withdrawn = { $code } was withdrawn by the reporter on { $date }. Content and evidence are erased here. Please erase your copies unless the law requires you to keep them.
office-withdrawn-again = { $code } was withdrawn by the reporter earlier. The operator has restored older data and erased the content and evidence of this case again. If you were never told of that withdrawal, ask the operator.
cases-title = Cases of { $office } ({ $n })
cases-none = No open cases.
cases-more = Reply { $number } for more.
office-not-understood = That command is not known. Type /bantuan.
office-code-missing = Write the case code after the command, for example: { $command } SMG-7F4K2
office-anonymous = You write as the group (anonymous admin), so we cannot tell who is asking. Switch off "Remain Anonymous" in your admin rights, then send the command again.
office-old-button = That button no longer counts. Start again from the case, or type /kasus.
office-cancelled = Cancelled. Nothing has changed.
