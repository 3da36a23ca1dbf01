## Questions, helps and choices, in the order of the form

step-consent-ask = You report WITHOUT YOUR NAME: early information, not a formal report. Officials get the report, the evidence and a case code, not your number or account. We mask clues about you; you check before sending. { $platform } knows that you use this bot. { $operator } runs it and could see your number while you chat. Do not use an office phone or Wi-Fi. We note the day you send, not the hour. Data is deleted at most { $days } days after the case closes. Copies held by offices follow their own rules. Stop at any time: type CANCEL. Other language/bahasa: BAHASA. Do you agree?
step-consent-ask-web = You report WITHOUT YOUR NAME: early information, not a formal report. Officials get the report, the evidence and a case code, not your internet address. We mask clues about you; you check before sending. Your internet provider knows this site was opened. { $operator } runs it and could see your address while you chat. Do not use an office computer or Wi-Fi. We note the day you send, not the hour. Data is deleted at most { $days } days after the case closes. Copies at offices follow their own rules. Stop at any time: type CANCEL. Other language/bahasa: BAHASA. Do you agree?
step-consent-ask-whatsapp-cloud = You report WITHOUT YOUR NAME: early information, not a formal report. Officials get the report, the evidence and a case code, not your number or account. We mask clues about you; you check before sending. WhatsApp (Meta) can read this chat. { $operator } runs it and could see your number while you chat. Do not use an office phone or Wi-Fi. We note the day you send, not the hour. Data is deleted at most { $days } days after the case closes. Copies held by offices follow their own rules. Stop at any time: type CANCEL. Other language/bahasa: BAHASA. Do you agree?
step-consent-help = Type AGREE to begin, NO to stop, or INFO to read more.
step-kind-ask = What would you like to tell us?
step-kind-help = Choose the first if you saw a civil servant take sides. Choose the second if a civil servant is pressured, threatened or punished.
row-kind-breach = Civil servant took sides
desc-kind-breach = I saw or know of a civil servant who took sides
row-kind-pressure = Civil servant pressured
desc-kind-pressure = I am, or a colleague is, a civil servant under pressure
step-category-ask = What is it about, roughly?
step-category-help = Choose the closest; it need not be exact. You may also use your own words. Officials will sort it.
step-category-item-ask = Which one fits best?
step-category-second-ask = Does another type fit too? You may skip this.
step-story-ask =
    Tell what happened in your own words. What was done or said?
    Write what you saw or heard, not guesses. Please do not write your own name.
    You may send several messages. Type DONE when finished.
step-story-help =
    As if telling a friend: who did what, where, in front of whom. Write what you saw or heard. Leave out things that only you could know.
    If it is about pressure, write what was demanded and what was threatened. You may say "a civil servant"; no need to say it is you.
step-story-more = Noted. Go on writing, or type DONE.
step-story-short = Could you add one more sentence? For example what was said, or what was handed out.
step-story-short-accepted = All right, this will do. More can be added later.
step-story-long = That makes { $length } characters, the limit is { $max }. We have not noted your last message; what you wrote before is kept. Send the main part first. The rest can be added once the report is sent, in "Check my case".
step-story-empty = There is no text yet. One or two sentences are enough to start.
step-accused-ask =
    Who is it, what is the position, and at which office? Part of it is enough.
    Example: "the head of kelurahan X".
step-accused-help = Name, position or office: one of them is enough. If there are several people, write one per line.
step-accused-noted =
    We noted:
    Name: { $name }
    Position: { $position }
    Office: { $office }
step-status-ask = As far as you know, what is the person's status?
step-status-help = If unsure, choose "Don't know". The report can still be sent.
row-status-pns = PNS
row-status-pppk = PPPK
row-status-contract = Contract staff
row-status-village = Village head or staff
row-status-elected = Elected official
row-status-tnipolri = Military or police
row-status-unknown = Don't know
step-nip-ask =
    If you know the person's NIP (18 digits), write it here. If not, type SKIP.
    Do not look it up with your office account.
step-nip-odd = This does not look like a NIP. We keep it, marked "not certain".
step-nip-words = A NIP has 18 digits. If there is none, or you do not know it, type SKIP.
pressure-intro = Thank you for speaking up. Your safety matters more than this report. You may stop at any time.
pressure-tip = To make guessing harder, keep it general. For example "a teacher in this district". If only few people were there, leave out the room and the hour.
pressure-send-later = You can choose "Send later". The report reaches the offices only in 1 to 3 days, at a random time. You choose this before sending.
step-pressure-who-ask = Who is applying the pressure? You may choose several.
row-who-superior = Superior
row-who-team = Campaign team
row-who-candidate = Candidate
row-who-party = Party
row-who-other = Someone else
row-who-unknown = Don't know
step-pressure-form-ask = What form does it take? You may choose several.
row-form-transfer = Transfer/demotion threat
row-form-pay = Pay or rating cut
row-form-target = Vote, ID or fee target
row-form-violence = Violence or terror
row-form-promise = Promised position
row-form-other = Other
pressure-violence =
    If you or someone else is in danger, call { $emergency } or the police { $police } now.
    Who can stand by you: type MENU, then choose "Help & protection". Your draft is kept for 24 hours.
step-when-ask = When did it happen? You may write "yesterday", "Friday night" or "26 January". If you forget, type FORGOT.
step-when-help = A rough answer is fine, such as "early January" or "between Monday and Wednesday". For a post, give the day of the act; the day of posting can be added under "Add detail".
step-posted-ask = If something was posted, when was that? Type SKIP if you do not know.
step-when-forgot = That is all right. Roughly this week, this month, or long ago?
step-known-ask = When did you learn of it?
step-known-help = This date is used to work out the deadline for a formal report. If you saw it yourself, choose "Same day".
btn-known-same = Same day
btn-known-other = Another day
step-known-date-ask = On which day did you learn of it?
step-known-before = That is before it happened ({ $date }). Please check again.
step-place-ask = Where did it happen?
step-place-help =
    Kota Semarang (the city) and Kabupaten Semarang (Ungaran, Ambarawa and around) are two different areas.
    You may also type the name of the kecamatan or of the village. Spelling need not be exact.
step-place-semarang = Which Semarang: the city or the regency?
row-place-online = Online only
row-place-outside = Elsewhere
step-place-district-ask = In which kecamatan (district)? You may type it.
step-spot-ask = Where exactly? For example the office hall, a field, the office WhatsApp group, an Instagram account.
step-spot-help = A general place is enough. Do not write your home or a place only you go to.
step-favours-ask = Whom did it favour?
step-favours-help = This decides which time rule applies: national or regional election.
step-favours-name-ask = If you like, write the name of the candidate or party. If not, type SKIP.
row-favours-president = Presidential candidate
row-favours-head = Regional head candidate
desc-favours-head = Governor, regent or mayor
row-favours-legislature = Legislature/DPD
row-favours-party = Party
row-favours-unclear = Unclear
step-source-ask = How do you know? You may choose several.
row-source-self = Saw or heard it myself
row-source-online = It is online
row-source-document = There is a document
row-source-told = Someone told me
step-source-told-ask = Would that person report too? Do not write the name.
step-witnesses-ask = Did other people see it? Do not name them without their consent.
row-witnesses-few = Yes, 1 or 2
row-witnesses-many = Yes, many
row-witnesses-none = Nobody
row-witnesses-unknown = Don't know
step-fear-ask = Are you worried about retaliation, such as threats or a transfer?
step-fear-help = This helps officials to be careful. There is no wrong answer.
row-fear-no = No
row-fear-yes = Yes, I am worried
row-fear-threatened = Already threatened
fear-yes = We understand. Before sending you can strike out offices you do not trust and choose "Send later".
fear-threatened =
    Officials will see that there have been threats. Before sending you can strike out offices you do not trust and choose "Send later".
    Keep threatening messages, dates and names of witnesses in a safe place.
    In danger: call { $emergency } or the police { $police }. Who can stand by you: type MENU, then choose "Help & protection".
step-evidence-ask =
    Any photo, video, recording or letter? Send it here, { $max } files at most.
    First cover your own name, number or picture if they show.
    If none, type NONE.
step-evidence-help = We remove location, device and file names. What we cannot clean, we ask you about first. We do not change what it shows or says, except for parts of a picture that you ask us to cover. So look and listen first.
step-link-ask = If it is online, send the link. Posts get deleted, so send a screenshot too.
step-account-ask = What is the name of the account that posted it?

## Taxonomy: groups

row-category-tekanan = Pressure on ASN
row-category-medsos = Social media & chats
row-category-kampanye = Campaign & party
row-category-wewenang = Office & resources
row-category-lain = Other / not sure

## Taxonomy: categories

row-category-TEKANAN_ASN = ASN pressured/threatened
desc-category-TEKANAN_ASN = A civil servant is pressured, threatened or forced to take sides
row-category-PEMBALASAN = Punished for neutrality
desc-category-PEMBALASAN = Transferred, demoted or docked pay for staying neutral/reporting
row-category-MEDSOS_UNGGAH = Posts/shares campaign
desc-category-MEDSOS_UNGGAH = Posts, reposts or forwards campaign content online or in chats
row-category-MEDSOS_REAKSI = Likes/comments/follows
desc-category-MEDSOS_REAKSI = Likes, comments, follows or joins a candidate's campaign account
row-category-FOTO_SIMBOL = Photo/hand-sign support
desc-category-FOTO_SIMBOL = Photo with candidate/team, finger pose or other partisan symbol
row-category-HADIR_KAMPANYE = Attends campaign event
desc-category-HADIR_KAMPANYE = Attends a rally/declaration and shows support
row-category-ATRIBUT_APK = Puts up campaign items
desc-category-ATRIBUT_APK = Puts up or hands out banners, stickers, shirts or party items
row-category-TIM_PEMENANGAN = Joins campaign team
desc-category-TIM_PEMENANGAN = Serves as campaign team, organiser or consultant
row-category-PARPOL_CALON = Party member/candidate
desc-category-PARPOL_CALON = Party member/official, or runs for office without resigning
row-category-DUKUNGAN_KTP = Collects ID for support
desc-category-DUKUNGAN_KTP = Gives or collects ID copies or support letters for a candidate
row-category-AJAKAN_MOBILISASI = Urges/mobilises votes
desc-category-AJAKAN_MOBILISASI = Urges, directs or mobilises staff or residents to vote a way
row-category-UANG_BARANG = Money/goods/aid
desc-category-UANG_BARANG = Gives out or collects money, goods or social aid for a candidate
row-category-FASILITAS_NEGARA = State facilities misused
desc-category-FASILITAS_NEGARA = Official car, office, budget or work chat used for campaigning
row-category-KEPUTUSAN_MEMIHAK = Biased official decision
desc-category-KEPUTUSAN_MEMIHAK = Decision, letter or service that helps or harms a candidate
row-category-LAINNYA = Other / not sure
desc-category-LAINNYA = Something else, or I am not sure which type fits

## Lines of the "add detail" menu

row-detail-evidence = Photo, video, document
row-detail-link = Link on the internet
row-detail-status = Employment status
row-detail-nip = The person's NIP
row-detail-spot = Exact place
row-detail-favours = Whom it favours
row-detail-witnesses = Witnesses
row-detail-posted = Day of posting
row-detail-account = Account name
row-detail-favours-name = Candidate or party name
row-detail-source-told = The one who told me
row-detail-category-second = Another type

## Lines of the review page

review-label-category = Type
review-label-story = Story
review-label-accused = Reported person
review-label-pressure-who = Who applies pressure
review-label-pressure-form = Form of pressure
review-label-when = Happened
review-label-posted = Posted
review-label-known = Known since
review-label-place = Place
review-label-favours = Favours
review-label-source = How known
review-label-evidence = Evidence
review-label-link = Links
review-label-witnesses = Witnesses
review-label-fear = Fear of retaliation
review-label-kind = About
review-label-category-second = Another type
review-label-spot = Exact place
review-label-status = Status
review-label-nip = NIP
review-label-favours-name = Candidate or party
review-label-source-told = Witness would report
review-label-account = Account

## What is still missing before sending

missing-story = what happened
missing-place = the place
missing-date = a date, even a rough one
missing-accused = one clue about the person, or a link
