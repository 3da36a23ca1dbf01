## Files

evidence-received = Evidence received; it is being cleaned. Send more, or type DONE.
evidence-received-many = Files received: { $n }. They are being cleaned. Send more, or type DONE.
evidence-elsewhere = This file is noted as evidence. Now back to the question.
evidence-before-start = To send evidence, first start a report from the menu. That file was not kept.
evidence-pending = Files still being cleaned: { $n }. This usually takes less than a minute. If it takes longer, the network may have trouble; we keep trying.
btn-pending-check = Check again
btn-pending-drop = Send without file
evidence-dropped = That file is removed.
evidence-too-big = This file is too big. The limit is { $maxMb } MB. Try a short part or some screenshots.
evidence-too-fine = The resolution of this picture is too high. Send it as an ordinary photo or video, not as a file, or send a screenshot of it.
evidence-too-long = This recording is too long. The limit is 4 hours. Send only the part that matters.
evidence-too-full = This document holds too much. The limit is about 200 pages. Send only the pages that matter, or screenshots of them.
evidence-too-many = The limit is { $max } files. Choose the most important; more can be added later under "Check my case".
evidence-unsupported = We cannot take this kind of file yet. Send a photo, video, voice recording or PDF.
evidence-heic = We cannot clean HEIC photos yet. Send it as an ordinary photo, not as a file, or send a screenshot of it.
evidence-not-asked = This kind of report needs no files. That file was not kept.
evidence-invalid = This file is broken or unsafe to open, so we did not take it. Send a screenshot or another copy.
evidence-fetch-failed = The file did not reach us. Please send it once more.
evidence-none = All right, no files. The report can still be sent.
evidence-view-once = We cannot receive view-once photos or videos. Please send it as an ordinary photo.
location-declined = We do not need your phone's location and did not keep it. Just write the name of the place.
contact-declined = We did not keep the contact card. If it is the person you report, just write the name.
sticker-declined = We cannot read stickers. Please answer in words or choose above.
poll-declined = We cannot use polls. Please answer in words.

## Files that cannot be cleaned, voices and faces

evidence-uncleanable-ask = We cannot clean file { $n } ({ $type }). It may hold your name or the name of your device. Include it anyway?
evidence-uncleanable-hint = Safer: open the file and send a screenshot of it.
btn-uncleanable-keep = Yes, include it
btn-uncleanable-drop = Drop this file
evidence-uncleanable-kept = All right. The file goes along, marked "metadata not removed", and officials are asked not to pass it on.
evidence-voice-own = If this is your own voice, it is safer to write it down.
evidence-voice-warning = A voice can be recognised, yours too if it is heard. If this is your own voice, it is safer to write it down.
evidence-voice-story = We take the voice note as evidence, but a voice can be recognised. If you can, also write the story here.
evidence-video-warning = Faces and voices in a video can be recognised, yours too if you were recorded.
btn-evidence-drop-last = Drop the last one
media-photo = photo
media-video = video
media-audio = recording
media-voice = voice message
media-document = document

## What a photo recorded

evidence-photo-facts = File { $n } holds a time, { $time }, and a place, { $place } (a point on the map). Both are removed from the file. Keep them as text in the report?
evidence-photo-time = File { $n } holds a time, { $time }. It is removed from the file. Keep it as text in the report?
evidence-photo-place = File { $n } holds a place, { $place } (a point on the map). It is removed from the file. Keep it as text in the report?
evidence-photo-hint = It helps officials. But if it was made at your home, or only you were there at that time, choose "No".
btn-photo-note = Yes, keep it
btn-photo-none = No to all
evidence-photo-noted = All right, it is written in the report.
evidence-photo-left = All right, we did not keep it.

## Parts of a picture that are covered

btn-evidence-cover = Cover part of it
cover-hint = If your name, profile picture or number shows in that picture, you can cover it later on the review page: "More choices", "Edit".
cover-wait = The picture is still being prepared. Please wait a moment, then choose "Cover part of it" again.
cover-which = Which picture do you want to cover in part?
row-cover-file = File { $n }
cover-ask = Which part of this picture (file { $n }) shall we cover in black? A strip covers a quarter of the picture, a corner a quarter of its width and height. You may choose more than one.
cover-chosen = To be covered in black on file { $n }: { $parts }. You may choose further parts.
cover-final = After "Cover now" it cannot be uncovered. If it is wrong, drop the picture and send it again.
row-cover-top = Top strip
row-cover-bottom = Bottom strip
row-cover-left = Left strip
row-cover-right = Right strip
row-cover-top-left = Top left corner
row-cover-top-right = Top right corner
row-cover-bottom-left = Bottom left corner
row-cover-bottom-right = Bottom right corner
btn-cover-now = Cover now
btn-cover-stop = Leave it as it is
cover-begun = We are covering this on file { $n }: { $parts }. Our next reply tells you how it went, before the report is sent.
cover-pending = Files still being worked on: { $n }. The parts you chose are not covered yet. This usually takes less than a minute.
cover-done = Covered in black on file { $n }: { $parts }. The original picture is still in this chat; delete it yourself if you need to.
cover-stopped = All right, nothing was covered.
cover-failed-ask = Sorry, file { $n } could not be covered. The picture is as it was, nothing more of it is covered. Include it anyway?
btn-cover-leave = Include it as it is
cover-left = All right. The picture goes along as it is.

## Links

link-noted = Link noted: { $link }
link-cleaned = Link noted. The part that could point to you is removed: { $link }
link-dropped = This link is removed: { $link }
link-too-many = This link was not noted, as the limit is { $max } links. If it matters more, drop the last one first, then send it again.
link-not-opened = We do not open links. Officials will.
link-invalid = This does not look like a link. Example: https://www.instagram.com/p/...
link-share-refused = This share link can show your account, so we did not keep it. We need the full address.
link-howto-browser = How: open the link in Chrome in an incognito tab, without signing in. Once it is open, copy the address at the top.
link-howto-tiktok = TikTok: the full address looks like tiktok.com/@account/video/number.
link-howto-facebook = Facebook: tap the date of the post to see the full address, such as facebook.com/account/posts/number.
link-howto-instagram = Instagram: the full address looks like instagram.com/p/code or instagram.com/reel/code.
link-howto-x = X: the full address looks like x.com/account/status/number.
link-howto-youtube = YouTube: the full address looks like youtube.com/watch?v=code.
link-howto-else = If that is hard, just write the account name and the date, and send a screenshot.
link-short-ask = This is a short link. We cannot tell where it leads, and it may point to you. Note it anyway?
link-account-ask = This link leads to a person's account or number. If it is yours or your family's, do not send it. Note it anyway?
btn-link-keep = Note it anyway
btn-link-replace = Send the full one
link-drive-refused = A link to a file in a cloud drive shows whose it is, so we did not keep it.
link-group-invite = We do not keep group invitation links, as they can show who the members are. Just write the group's name.
evidence-caption = We added the words under the file to your story.
evidence-words-lost = The words under it were not kept either.
evidence-before-consent = We did not keep that file, because you have not agreed yet. Please send it again afterwards.
