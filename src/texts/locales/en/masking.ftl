## Stand-ins and questions of masking

mask-token-phone = [phone number masked]
mask-token-email = [e-mail address masked]
mask-token-account = [account masked]
mask-token-nik = [ID number masked]
mask-token-nip = [NIP masked]
mask-token-kk = [family card number masked]
mask-token-npwp = [tax number masked]
mask-token-bank = [bank account masked]
mask-token-plate = [number plate masked]
mask-token-address = [address masked]
mask-token-name = [name masked]
mask-token-role = [position masked]
mask-token-other = [part masked]
mask-done =
    We masked { $items } in your text:
    "{ $text }"
mask-done-hint = If it is not yours, type NOT ME. If something else should be masked, type MASK.
mask-not-me-which = Which one is not yours?
mask-not-me-done =
    All right, that part is shown again:
    "{ $text }"
mask-not-me-none = Nothing is masked in this text.
mask-whose-ask = Whose is "{ $quote }" in your text?
mask-whose-help = If it is yours or your family's, we mask it. If it belongs to the person you report, it is evidence and stays.
btn-whose-mine = Mine
btn-whose-reported = Reported person
btn-whose-other = Someone else
mask-whose-masked = All right, it is masked.
mask-whose-kept = All right, it stays as part of the evidence.
mask-whose-other-masked = All right, we mask it too, so that this person is not drawn in.
mask-whose-left = Then that part stays masked. You can still change it before sending.
mask-quasi-ask = The words "{ $quote }" may fit only one person. Make them more general?
mask-quasi-help = Officials do not know you. But people at your workplace may guess from the story. A more general wording: "an employee".
btn-quasi-change = Rewrite
btn-quasi-mask = Mask it
btn-quasi-keep = Keep it
mask-quasi-rewrite = Write what should stand instead of "{ $quote }".
mask-quasi-kept = All right, it stays. You can still change it before sending.
mask-quasi-changed = All right, it is replaced.
mask-quasi-narrow = That wording may fit only one person too.
mask-more-ask = Which part should be masked? Copy the words here.
mask-more-done =
    Masked:
    "{ $text }"
mask-more-not-found = We cannot find those words in your report. Try copying them exactly.
mask-secret-number = That looks like a secret number. Do not write it in the report. We removed it from this text.

## What was masked, for {items}

thing-phone = a phone number
thing-email = an e-mail address
thing-account = an account
thing-nik = an ID number
thing-nip = a NIP
thing-kk = a family card number
thing-npwp = a tax number
thing-bank = a bank account
thing-plate = a number plate
thing-address = an address
thing-name = a name
thing-role = a position
thing-other = a part
list-and = { $first } and { $last }
mask-not-me-retype = For your safety we did not keep that part. Please write it again here.
mask-whose-gone = We no longer have that part, so it stays masked. If it matters, write it again with "Edit" before sending.
