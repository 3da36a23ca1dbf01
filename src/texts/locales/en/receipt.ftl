## Receipt

receipt-sent =
    Thank you. Your report was sent to: { $offices }
    Case code: { $code }
receipt-sealed =
    Thank you. Your report is sealed and reaches { $offices } in 1 to 3 days, by { $date } at the latest.
    Case code: { $code }
receipt-kept =
    Thank you. Your report is kept sealed for: { $offices }
    Case code: { $code }
offices-untold = Not connected to this service yet, and so not told: { $offices }. Once connected, they get your report at once.
offices-untold-later = Not connected to this service yet: { $offices }. Whoever is still not connected by that day gets your report once they are; until then it stays sealed.
receipt-intro = This is your secret number, 20 digits like an electricity token:
receipt-number = { $receipt }
receipt-keep =
    Write it on paper without a heading. Do not photograph it with an office phone.
    Only with this number can you see news, answer, and withdraw the report.
    If it is lost, we cannot replace it.
receipt-two-codes =
    Officials have the case code too. If you mention it to them, they may know that you are the reporter.
    Never give the secret number to anyone, officials included.
receipt-opens-mailbox = If this number falls into other hands, it opens only the conversation with officials, not the report.
receipt-opens-report = If this number falls into other hands, it opens the conversation with officials; together with a copy of our data, the report as well.
receipt-informal = A report without a name is early information (informasi awal), not a formal report. Officials may look into it, but we cannot promise a result.
receipt-formal-deadline = To become a formal reporter with your name, go to Bawaslu yourself by { $deadline }. This is our estimate; check with Bawaslu.
receipt-formal-passed = The deadline to become a formal reporter has probably passed ({ $deadline }). Early information can still be looked into.
receipt-formal-still = The deadline to become a formal reporter: if this is about a Pilkada, it has probably passed ({ $pilkada }). If about a Pemilu, it is still open until { $pemilu }. If you consider it, ask Bawaslu soon. This is our estimate.
receipt-formal-unknown = We cannot work out the deadline to become a formal reporter. If you consider it, ask Bawaslu soon.
receipt-check-hint = Look for news in a few days under "Check my case".
receipt-no-social = Do not spread this report on social media. It may reveal you, and you could be sued.
receipt-confirm-ask = To be sure that you noted it: write the last 4 digits of your secret number.
receipt-confirm-how = We mean the last four of the 20 digits of the secret number above. Not noted yet? Choose Show again, note it on paper first, then type those four digits here. To go on without it, choose Skip.
receipt-before-report = You can. First note the secret number above and type its last 4 digits here, or choose Skip. After that type REPORT to make a new report.
receipt-confirm-right = Correct. Keep it safe.
receipt-confirm-wrong = Not the same. Look at the number above and write its last 4 digits.
receipt-confirm-skipped = All right. Remember, we cannot send this number again.
btn-confirm-skip = Skip
btn-confirm-show = Show again
receipt-reshow-late = We no longer have that number, so we cannot show it again.
sent-more = The report is sent already, so we did not keep what you just sent. Pictures, files and words can be added in "Check my case", with the secret number.
receipt-digits-late = If those are the last 4 digits of a secret number: we no longer have it, so we cannot compare them. A report that was sent stays sent.

## Erasing the chat

erase-offer = Erase this chat now? We can do it within the next 15 minutes. Make sure that you noted the secret number.
erase-offer-whatsapp = Erase this chat from the bot's device now? We can do it within the next 15 minutes. The chat on your phone you have to erase yourself. Make sure that you noted the secret number.
erase-offer-whatsapp-cloud = Shall we erase what we still note of this chat? We cannot erase the messages on your phone, so please do that yourself. Make sure that you noted the secret number.
btn-erase-chat = Erase chat
btn-erase-later = Not now
erase-later = All right. When you are ready, delete this chat yourself: we keep no list of its messages.
erase-chat-done-telegram = We erased the messages of this chat that we still know. Telegram allows only the last 48 hours. Please erase what is still on your screen yourself, as shown below.
erase-chat-done-web = The chat on this page is erased.
erase-chat-done-whatsapp = We erased this chat on the bot's device. You must erase it on your phone yourself.
erase-chat-done-whatsapp-cloud = What we noted of this chat is erased. You must erase the chat on your phone yourself.
erase-chat-part = We could not erase some messages. Please erase them yourself as shown below.
erase-chat-none = We cannot erase the messages in this chat. Please erase them yourself as shown below.
erase-self-telegram = On your phone: press and hold this chat in the list, then Delete. Check the gallery for photos you sent, and notifications on other devices.
erase-self-web = In your browser: close this tab, then clear the browser history. Check the downloads folder too.
erase-self-whatsapp = On your phone: press and hold this chat in the list, then Delete. Check the gallery too (WhatsApp folder, Sent), WhatsApp on computers, and backups in Google Drive or iCloud.
erase-self-whatsapp-cloud = On your phone: press and hold this chat in the list, then Delete. Check the gallery too (WhatsApp folder, Sent), WhatsApp on computers, and backups in Google Drive or iCloud.
erase-platform-keeps = A record that you chatted with this bot may stay with { $platform }. That is out of our hands.
goodbye = Thank you for caring. Take care.
receipt-waiting =
    Thank you. Your report is sealed. No office fits to receive it yet, so the operator is only told that a case is waiting.
    Case code: { $code }
