## Help and protection

urgent =
    If you or someone else is in danger, call { $emergency } or the police { $police } now.
    Nobody watches this bot all the time, and it cannot send help.
urgent-later = The report can wait. A draft that is there is kept for 24 hours.
help-menu = What help do you need?
help-safety =
    To be safer:
    Use your own phone and internet.
    Leave out what only you could know.
    Cover your name and number in screenshots.
    Do not tell colleagues about this report.
    Erase the chat after noting the secret number.
help-lkbh =
    Are you a civil servant under pressure? LKBH Korpri can give civil servants legal help. { $lkbh }
    It is close to the local government. You may ask first without mentioning this report.
help-lpsk = Is there a threat or a crime? LPSK protects witnesses and victims in criminal cases. Not every neutrality breach counts as one. { $lpsk }
help-bawaslu =
    To report formally with your name, or to ask in person: Bawaslu { $bawaslu }
    There is a time limit from the day you knew, so do not wait.
help-threat = Keep threatening messages, dates and names of witnesses in a safe place. Do not answer threats with threats.
help-promise = The law protects honest reporters in criminal cases. We cannot guarantee your safety. What we can do: not keep who you are.
row-help-danger = I am in danger
row-help-safety = Report more safely
row-help-pressure = I am under pressure
row-help-threat = I am threatened
row-help-formal = Report formally
row-help-who = Who runs this bot

## Honest answers

answer-safe =
    No way of reporting is entirely without risk.
    We do not keep your name or number in the report. But { $platform } knows that you chat with this bot, and people may guess from the story or from your phone.
    What helps most: your own phone, a general story, and erasing the chat.
answer-who-reads =
    It goes to officials at the offices you see before sending. You can strike them out. Those offices may pass it on under their rules.
    While you type, the operator ({ $operator }) could technically see this chat. Once delivered, our server alone cannot open the report again.
    If an office receives it through Telegram or WhatsApp, the content passes their servers too.
answer-who-reads-escrow = One spare key is held by { $escrow }, so that reports are not lost if an office loses its key.
answer-police =
    Yes. The police or a court can ask { $operator } and { $platform } for data.
    What we hold: a sealed report. Your name and number are not in it, unless you wrote them. If you chose "Tell me here", your chat address is kept until you type STOP, the case closes, or 30 days pass.
    Short-lived traces of this chat on the server are gone within 48 hours. Besides, { $platform } has its own records.
answer-who-runs =
    This bot is run by { $operator }. The program is called Kentongan; it is open and anyone can check it. A machine answers here, not a person.
    Contact: { $contact }
answer-why-not-formal =
    A formal report to Bawaslu needs the reporter's name and address. We do not ask for them, on purpose.
    Without a name your report is early information: officials may look into it but are not bound as by a formal report. To make it formal, go to Bawaslu yourself.
answer-wrong-person =
    A report does not make anyone guilty. Officials check first.
    Write what you saw and say when you are unsure. If it turns out wrong, correct or withdraw it under "Check my case".
    A false report made on purpose can have legal consequences.
answer-what-happens = Officials read it, may ask questions, then look into it. That can take days to weeks. News is under "Check my case".
answer-cost = Reporting here is free. Anyone who asks for money in our name is a fraud.
answer-thanks = You are welcome. Take care.
answer-human = A machine answers here. To talk to a person, contact { $contact }.

## Who can know that somebody chats in the browser

internet-provider = your internet provider
