## Words and buttons of every step

btn-back = Back
btn-skip = Skip
btn-cancel = Cancel
btn-help = Help
btn-done = Done
btn-yes = Yes
btn-no = No
btn-right = Right
btn-wrong = No, change it
btn-dont-know = Don't know
btn-next-page = Next
btn-previous-page = Previous
progress = { $n } of { $total }
progress-detail = Extra: { $label }
number-hint-many = Type the numbers, for example 1, 3.
number-hint-most = Type the numbers, for example 1, 3. At most { $max }.
back-at-start = This is already the first question.
back-done = One question back. Your earlier answer: "{ $answer }"
skip-done = All right, skipped.
skip-required = This one needs an answer so that the report can be used. If you do not know, choose "Don't know" where it is offered, or write what you can.
cancel-ask = Stop and erase this draft?
cancel-done = Stopped. The draft is erased. Nothing was sent.
cancel-kept = All right, let us go on.
btn-cancel-yes = Yes, erase draft
btn-cancel-no = Continue
help-step =
    { $help }
    BACK to go back. SKIP to skip. CANCEL to stop. LANGUAGE to switch. MENU for other choices.
help-menu-from-draft = Your report is not sent yet and stays here for 24 hours. Where to?
btn-none = None
btn-language = Language

## Answers and details, whatever the step

text-again = What you wrote is still kept. To add to it, just write on. To replace all of it, choose "Write anew". If it is right as it is, type DONE.
btn-text-anew = Write anew
text-too-long = This answer is too long ({ $length } characters). The limit is { $max }.
help-generic = Answer as best you can. If you do not know, type SKIP.
yesno-again = Just answer yes or no.
evidence-again = Send the file here. If there is none, type NONE.
text-needed = Please answer in words.
accused-unknown-part = not given
accused-not-done = That part is done. Now about the person; if you do not know, answer "Don't know".
accused-nobody = That does not say who it is yet. Write a name, a position or an office; if you do not know, answer "Don't know".
detail-offer = Your report can be sent now. Would you like to add detail to make it stronger? A photo or screenshot helps most.
btn-detail-add = Add detail
detail-menu = What would you like to add?
row-detail-finish = That is enough

## Dates

weekdays = Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday
months = January, February, March, April, May, June, July, August, September, October, November, December
date-echo = You mean { $weekday }, { $date }. Is that right?
date-echo-part = You mean { $weekday }, { $date }, { $part }. Is that right?
date-echo-time = You mean { $weekday }, { $date }, about { $time }. Is that right?
date-range = You mean between { $from } and { $to }. Is that right?
date-ambiguous = This could be two days. Which one?
date-week-or-sunday = Does "Minggu" mean Sunday or the week?
btn-date-sunday = Sunday
btn-date-week = Last week
date-weekday-conflict = { $date } was a { $weekday }, not a { $said }. Which one is right?
date-future = That day is still to come ({ $weekday }, { $date }). Do you mean a past date?
date-future-plan = If this is a plan for the future, choose "Still a plan".
date-future-plan-day = { $when } has not come yet. If this is a plan, choose "Still a plan".
date-future-plan-today = That is today, { $when }. Is it still a plan, or has it already happened?
date-future-plan-begun = That is { $when }. Is it still a plan, or has it already happened?
date-plan-or-past = Please choose one: "Still a plan" or "Already happened".
date-future-plan-range = The time between { $from } and { $to } has not come yet. If this is a plan, choose "Still a plan".
date-future-plain = That has not happened yet. Please check the date.
btn-date-plan = Still a plan
btn-date-past = Already happened
date-vague = Can you be a little more precise? For example "early January", "the middle of last week", or the date.
date-not-understood = We did not understand the date. Try "26 January" or "Friday night".
date-impossible = There is no { $date } in the calendar. Please check again.
date-year-ask = Which year?
date-old = That is more than { $years } years ago. Is { $weekday }, { $date } right?
date-noted-rough = Noted as a rough date: { $answer }.
row-rough-week = This week
row-rough-month = This month
row-rough-long = Long ago
daypart-pagi = morning
daypart-siang = early afternoon
daypart-sore = late afternoon
daypart-malam = evening

## Places

place-guess = Do you mean { $place }?
place-guess-many = Several names are similar. Which one?
place-twin = There is more than one { $place }. Which one?
row-place-in = { $place }, { $district }
place-village-and-district = { $place } is the name of a district and also of a village. Which one?
row-place-district = District { $place }
place-from-village = { $place } is in the district of { $district }. Is that right?
place-not-found = We could not find "{ $answer }". Try another spelling, or choose from the list.
place-kept = All right, noted as you wrote it: "{ $answer }".
place-unknown = If you do not know, choose the area where the person you report works. For the district you may then answer DON'T KNOW.
place-unknown-online = If it could only be seen online or in a WhatsApp group, choose "{ $label }".
place-outside = Sorry, this service covers only Kota and Kabupaten Semarang so far. Elsewhere, contact the local Bawaslu.
btn-place-change = Change area

## Choices

told-before-consent = Your story is not kept yet, because we need your consent first. We ask for it as soon as you agree.
told-perhaps = If that was your story: it is not kept yet, because we need your consent first. Choose "Make a report"; we ask for the story after that.
told-early = We have noted your story; you can add to it in a moment. So that it reaches the right office, please first choose one below.
choice-again-1 = Sorry, we did not understand. Please choose one below.
choice-again-2 = Still no match. Just reply with the number, for example 1.
choice-again-3 = It is fine if nothing fits. Type HELP for an explanation, BACK to go back, or MENU for other choices. Your draft is kept.
choice-guess = Do you mean { $labels }?
btn-guess-all = All of these
choice-number-out = There is no { $number } in the list. Choose 1 to { $max }.
choice-too-many = That is more than { $max }, so it was not noted yet. Please name only the { $max } that matter most.
place-outside-contact = Contact: { $outside }
place-outside-choice = If you stop here, we erase what you wrote.
help-required = Answer as well as you can. If unsure, choose or write what comes closest.
