## First contact and menu

language-ask = Choose a language.
language-switched = All right, we continue in English. Your answers are kept.
language-unknown = That language is not available here yet.
welcome =
    Welcome to Kentongan.
    Here you can report civil servants (ASN) who take sides in an election, or pressure put on civil servants.
    We do not ask for your name.
menu-ask = What would you like to do?
menu-hint = Type REPORT to begin, or HELP if you are lost.
menu-note-phone = Better use your own phone and internet, not the office's.
deep-link-unknown = We do not know that link, so we ignored it. You can still report from the menu.
deep-link-later = The link you opened is for a new report. To use it, open it again once this report is finished or erased.
deep-link-adds = The link you opened adds recipients: { $offices }. Before you send, you see all recipients and can strike out the added ones.
row-menu-report = Make a report
desc-menu-report = A civil servant takes sides, or is pressured
row-menu-case = Check my case
desc-menu-case = See news, answer questions, add evidence, withdraw
row-menu-help = Help & protection
desc-menu-help = Who can stand by you
row-menu-privacy = About privacy
desc-menu-privacy = What is kept, and who reads it
row-menu-language = Change language
row-menu-erase = Erase draft & chat
desc-menu-erase = Remove the unsent report and this chat
desc-menu-erase-whatsapp-cloud = Remove the unsent report and what we note of this chat

## Consent and privacy

btn-consent-yes = I agree
btn-consent-no = No
btn-consent-info = Read more
consent-declined = All right. Nothing was kept. If you change your mind, write anything here.
consent-again = We need your answer before we start. Do you agree?
info-1 =
    ABOUT PRIVACY (1/3)
    Run by: { $operator }.
    Purpose: passing early information about civil-service neutrality to the offices that you see before sending.
    Basis: your consent (Law 27/2022, article 20(2)a).
    What is kept: the report, the evidence, the area and the date. We do not ask for your name, number, ID number or phone location.
operator-authority = The operator answers to { $authority }. Bear that in mind if your report is about its leaders.
info-2 =
    ABOUT PRIVACY (2/3)
    A draft cannot be continued after 24 hours without a message, and is erased two days after the last one at the latest.
    A case is erased { $days } days after it closes, two years at most.
    What ties a draft to your number is destroyed within 48 hours. After sending, nothing in our data ties the report to you, unless you choose "Tell me here".
    Copies that offices have received follow their own rules.
info-platform = WhatsApp and Telegram use servers abroad and know who chats with this bot. On WhatsApp this chat is also on the bot's device until it is erased.
info-platform-whatsapp-cloud = WhatsApp (Meta) uses servers abroad, knows who chats with this bot, and can read all of it. We cannot erase the messages on your phone: please erase them yourself. If that puts you at risk, report in another way.
info-3 =
    ABOUT PRIVACY (3/3)
    { $reads }
    Your rights: to see news, to add or correct information, and to withdraw. How: menu "Check my case" with the secret number.
    If data leaks, the operator must announce it within 72 hours.
    Complaints: { $contact }
info-no-case = Without the secret number we cannot know which case is yours. That is on purpose.

## Erasing from the menu

erase-draft-ask = Your draft will be erased and cannot be restored. Erase it?
erase-draft-done = The draft is erased.
erase-case-hint = A report already sent is not erased by this. To withdraw it, open "Check my case" with your secret number. News in this chat, if you asked for it, ends with it.
btn-erase-yes = Yes, erase
btn-erase-no = Keep it
erase-chat-ask = Erase this chat? No draft is stored.
erase-chat-ask-whatsapp-cloud = Erase what we note of this chat? We cannot erase the messages on your phone. No draft is stored.
