## Being told in the chat

notify-ask =
    Officials may have questions. You can read them under "Check my case" with your secret number.
    Shall we tell you in this chat when there is a message?
notify-help =
    "Tell me here": we keep your chat address sealed, 30 days at most. It goes earlier when the case closes or you type STOP. Officials do not see it.
    "I will check": we do not keep your chat address.
notify-risk = The risk: while that address is kept, whoever controls the server could find out which case belongs to this chat, also by order of a court. And the line can be seen on your phone.
btn-notify-here = Tell me here
btn-notify-self = I will check
notify-accepted = All right, we tell you in this chat when there is a message. Once a day at most, in the evening, without saying what it is. Type STOP to end this.
notify-declined = All right, we do not keep your chat address for this report. Check with your secret number.
notify-here-late = The time for it is over. You can see and change whether you are told in "Check my case".
row-case-notify-on = Tell me here
row-case-notify-off = Stop telling me

## The evening line

notify-ping = There is a message for you. Reply STOP if you do not want these.
word-stop = STOP
notify-ended = The time for news in this chat is over. Your chat address is erased. From now on please check yourself.
notify-where = If you are waiting for news: open "Check my case" and type your secret number.

## STOP

notify-stop-done = All right. Your chat address is erased. We will not write again.
notify-stop-none = There is nothing to stop. We do not have your chat address.
notify-stop-draft = STOP ends the news. To stop this report, type CANCEL.
erase-ends-news = If you erase it, we also stop telling you here.
