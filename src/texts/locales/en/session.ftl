## Session

resume-ask = Your report is not finished. Continue?
resume-hint = After 24 hours without a message this draft cannot be continued. It is erased two days after the last message at the latest.
btn-resume = Continue
btn-resume-erase = Erase draft
resume-here = We go on from here.
resume-none = There is no report to continue. A draft is erased after 24 hours without a message.
expired = The old draft was erased after 24 hours without a message. Please start again.
form-gone = The form of that report is no longer in use, so its draft was erased. Please start again.
form-updated = The questions were just updated. Your answers are kept.
old-button = That button belongs to an earlier question. This is the present one:
old-button-forgotten = That button belongs to a conversation that is over, which we no longer keep. A draft that you erased, or left for 24 hours without a message, cannot be continued.
edited-message = An edit of an old message does not change your answer. To change it, type BACK.
edited-unread = We do not read an old message again when you edit it. To correct something, write a new message.
late-message = Your message reached us late, after your next answer, so we have not noted it. If it was for an earlier question, type BACK and send it again.
late-unread = Your message reached us late, so we have not noted it. If it still matters, send it again. For a report that is sent already, use "Check my case".
late-part = Your message reached us late. We have added it at the end of your story.
story-full = We did not add the words that just came, because a story holds at most { $max } characters. The rest can be added once the report is sent, in "Check my case".
deleted-message = What you deleted in the chat is still in the draft. To change that answer, type BACK. To throw the draft away, type ERASE.
call-received = This bot cannot take calls. Please write here. In an emergency call { $emergency }.
group-refused = Do not report in a group; every member can read it. Write to this bot in a private chat.
linked-chat-refused = This chat is linked to an office, so it cannot be used to report. Use a private phone or account.
forwarded-message = A forwarded message may carry the sender's name. Please write the gist in your own words.

## Limits and trouble

limit-minute = That was very fast, so this message and those that follow within this minute are not noted yet. Wait a moment, then send them again. Your earlier answers are kept.
limit-hour = There were many messages this hour, so this one and those that follow are not noted yet. Send them again in { $minutes } minutes. Your draft is kept.
limit-flood = Very many people are reporting right now, so we let them in one after the other. Please try again in { $minutes } minutes. In danger? Call { $emergency }.
limit-drafts = Reports from this chat today: { $max }, which is the limit. Please go on tomorrow. If it is urgent, contact { $contact }.
limit-turns = This draft has become too long. Send what you have, then add more under "Check my case".
trouble = There is a fault on our side. Your last answer may not be saved. Please send it again in a few minutes.
