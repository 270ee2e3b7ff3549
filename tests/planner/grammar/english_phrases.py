"""Phrases of English for days, times and durations, with their right answers.

Each line of `READ` says what a phrase means on Friday 4 December 2026 and on Tuesday 3 March 2026,
then its time, its minutes and its part of the day; "-" is nothing said, "?" not understood. The
words of `UNREAD` look like a date and are none, those of `PLAIN` are ordinary words.
"""

VERB = "Call Ana"

READ = """
the 2nd Tuesday of January        | 2027-01-12 | 2027-01-12 | -     | -    | -
today                             | 2026-12-04 | 2026-03-03 | -     | -    | -
tonight                           | 2026-12-04 | 2026-03-03 | -     | -    | evening
this morning                      | 2026-12-04 | 2026-03-03 | -     | -    | morning
this afternoon                    | 2026-12-04 | 2026-03-03 | -     | -    | afternoon
this evening                      | 2026-12-04 | 2026-03-03 | -     | -    | evening
tomorrow                          | 2026-12-05 | 2026-03-04 | -     | -    | -
first thing tomorrow              | 2026-12-05 | 2026-03-04 | -     | -    | morning
tomorrow first thing              | 2026-12-05 | 2026-03-04 | -     | -    | morning
first thing Monday                | 2026-12-07 | 2026-03-09 | -     | -    | morning
Tuesday first thing in the morning| 2026-12-08 | 2026-03-10 | -     | -    | morning
later today                       | 2026-12-04 | 2026-03-03 | -     | -    | -
sometime next week                | 2026-12-07 | 2026-03-09 | -     | -    | -
any day next week                 | 2026-12-07 | 2026-03-09 | -     | -    | -
any time tomorrow                 | 2026-12-05 | 2026-03-04 | -     | -    | -
tomorrow morning                  | 2026-12-05 | 2026-03-04 | -     | -    | morning
tomorrow evening                  | 2026-12-05 | 2026-03-04 | -     | -    | evening
tomorrow night                    | 2026-12-05 | 2026-03-04 | -     | -    | evening
tomorrow in the afternoon         | 2026-12-05 | 2026-03-04 | -     | -    | afternoon
the day after tomorrow            | 2026-12-06 | 2026-03-05 | -     | -    | -
day after tomorrow                | 2026-12-06 | 2026-03-05 | -     | -    | -
monday                            | 2026-12-07 | 2026-03-09 | -     | -    | -
on Tuesday                        | 2026-12-08 | 2026-03-10 | -     | -    | -
Friday                            | 2026-12-11 | 2026-03-06 | -     | -    | -
by Wednesday                      | 2026-12-09 | 2026-03-04 | -     | -    | -
before Friday                     | 2026-12-11 | 2026-03-06 | -     | -    | -
for Monday                        | 2026-12-07 | 2026-03-09 | -     | -    | -
Thursday evening                  | 2026-12-10 | 2026-03-05 | -     | -    | evening
on saturday morning               | 2026-12-05 | 2026-03-07 | -     | -    | morning
this Thursday                     | 2026-12-10 | 2026-03-05 | -     | -    | -
this coming Sunday                | 2026-12-06 | 2026-03-08 | -     | -    | -
next Tuesday                      | 2026-12-08 | 2026-03-10 | -     | -    | -
next Friday                       | 2026-12-11 | 2026-03-13 | -     | -    | -
Friday next                       | 2026-12-11 | 2026-03-13 | -     | -    | -
Monday week                       | 2026-12-14 | 2026-03-16 | -     | -    | -
a week on Friday                  | 2026-12-18 | 2026-03-13 | -     | -    | -
two weeks on Monday               | 2026-12-21 | 2026-03-23 | -     | -    | -
a fortnight on Monday             | 2026-12-21 | 2026-03-23 | -     | -    | -
the Tuesday after next            | 2026-12-15 | 2026-03-17 | -     | -    | -
Tuesday next week                 | 2026-12-08 | 2026-03-10 | -     | -    | -
next week on Thursday             | 2026-12-10 | 2026-03-12 | -     | -    | -
Friday of next week               | 2026-12-11 | 2026-03-13 | -     | -    | -
next week                         | 2026-12-07 | 2026-03-09 | -     | -    | -
the week after next               | 2026-12-14 | 2026-03-16 | -     | -    | -
next month                        | 2027-01-04 | 2026-04-01 | -     | -    | -
next year                         | 2027-01-04 | 2027-01-04 | -     | -    | -
fri                               | 2026-12-11 | 2026-03-06 | -     | -    | -
tue                               | 2026-12-08 | 2026-03-10 | -     | -    | -
thurs                             | 2026-12-10 | 2026-03-05 | -     | -    | -
on sat                            | 2026-12-05 | 2026-03-07 | -     | -    | -
Sat 12:30                         | 2026-12-05 | 2026-03-07 | 12:30 | -    | -
Sun 6                             | 2026-12-06 | ?          | -     | -    | -
wed 9am                           | 2026-12-09 | 2026-03-04 | 09:00 | -    | -
mon 14:00                         | 2026-12-07 | 2026-03-09 | 14:00 | -    | -
next tue                          | 2026-12-08 | 2026-03-10 | -     | -    | -
in 1 day                          | 2026-12-05 | 2026-03-04 | -     | -    | -
in three days                     | 2026-12-07 | 2026-03-06 | -     | -    | -
in 8 days                         | 2026-12-12 | 2026-03-11 | -     | -    | -
in 15 days                        | 2026-12-19 | 2026-03-18 | -     | -    | -
in 10 working days                | 2026-12-18 | 2026-03-17 | -     | -    | -
within 5 days                     | 2026-12-09 | 2026-03-08 | -     | -    | -
in a week                         | 2026-12-11 | 2026-03-10 | -     | -    | -
in two weeks                      | 2026-12-18 | 2026-03-17 | -     | -    | -
in 2 weeks' time                  | 2026-12-18 | 2026-03-17 | -     | -    | -
in a fortnight                    | 2026-12-18 | 2026-03-17 | -     | -    | -
a fortnight today                 | 2026-12-18 | 2026-03-17 | -     | -    | -
a week today                      | 2026-12-11 | 2026-03-10 | -     | -    | -
a week from now                   | 2026-12-11 | 2026-03-10 | -     | -    | -
two weeks from Monday             | 2026-12-21 | 2026-03-23 | -     | -    | -
a week from tomorrow              | 2026-12-12 | 2026-03-11 | -     | -    | -
in six weeks                      | 2027-01-15 | 2026-04-14 | -     | -    | -
in a month                        | 2027-01-04 | 2026-04-03 | -     | -    | -
in two months                     | 2027-02-04 | 2026-05-03 | -     | -    | -
in twelve months                  | 2027-12-04 | 2027-03-03 | -     | -    | -
in a year                         | 2027-12-04 | 2027-03-03 | -     | -    | -
+3d                               | 2026-12-07 | 2026-03-06 | -     | -    | -
+2w                               | 2026-12-18 | 2026-03-17 | -     | -    | -
+1m                               | 2027-01-04 | 2026-04-03 | -     | -    | -
+1y                               | 2027-12-04 | 2027-03-03 | -     | -    | -
end of the week                   | 2026-12-04 | 2026-03-06 | -     | -    | -
by the end of the week            | 2026-12-04 | 2026-03-06 | -     | -    | -
end of next week                  | 2026-12-11 | 2026-03-13 | -     | -    | -
start of next week                | 2026-12-07 | 2026-03-09 | -     | -    | -
mid next week                     | 2026-12-09 | 2026-03-11 | -     | -    | -
start of the week                 | 2026-12-07 | 2026-03-09 | -     | -    | -
end of month                      | 2026-12-31 | 2026-03-31 | -     | -    | -
the end of the month              | 2026-12-31 | 2026-03-31 | -     | -    | -
end of this month                 | 2026-12-31 | 2026-03-31 | -     | -    | -
end of next month                 | 2027-01-31 | 2026-04-30 | -     | -    | -
start of next month               | 2027-01-04 | 2026-04-01 | -     | -    | -
mid next month                    | 2027-01-15 | 2026-04-15 | -     | -    | -
start of March                    | 2027-03-01 | ?          | -     | -    | -
beginning of June                 | 2027-06-01 | 2026-06-01 | -     | -    | -
end of March                      | 2027-03-31 | 2026-03-31 | -     | -    | -
at the end of March               | 2027-03-31 | 2026-03-31 | -     | -    | -
by the end of January             | 2027-01-31 | 2027-01-31 | -     | -    | -
mid-March                         | 2027-03-15 | 2026-03-15 | -     | -    | -
mid January                       | 2027-01-15 | 2027-01-15 | -     | -    | -
in the middle of May              | 2027-05-15 | 2026-05-15 | -     | -    | -
end of the year                   | 2026-12-31 | 2026-12-31 | -     | -    | -
by the end of next year           | 2027-12-31 | 2027-12-31 | -     | -    | -
start of next year                | 2027-01-04 | 2027-01-04 | -     | -    | -
end of 2027                       | 2027-12-31 | 2027-12-31 | -     | -    | -
by the end of the year 2027       | 2027-12-31 | 2027-12-31 | -     | -    | -
middle of the year 2027           | 2027-06-30 | 2027-06-30 | -     | -    | -
end of the month of May 2027      | 2027-05-31 | 2027-05-31 | -     | -    | -
15/3                              | 2027-03-15 | 2026-03-15 | -     | -    | -
15/03                             | 2027-03-15 | 2026-03-15 | -     | -    | -
3/12                              | 2027-12-03 | 2026-12-03 | -     | -    | -
4/12                              | 2026-12-04 | 2026-12-04 | -     | -    | -
15/3/26                           | 2026-03-15 | 2026-03-15 | -     | -    | -
15/03/2027                        | 2027-03-15 | 2027-03-15 | -     | -    | -
15.03.2027                        | 2027-03-15 | 2027-03-15 | -     | -    | -
2026-12-24                        | 2026-12-24 | 2026-12-24 | -     | -    | -
2027-03-15                        | 2027-03-15 | 2027-03-15 | -     | -    | -
15 March                          | 2027-03-15 | 2026-03-15 | -     | -    | -
15th March                        | 2027-03-15 | 2026-03-15 | -     | -    | -
15th of March                     | 2027-03-15 | 2026-03-15 | -     | -    | -
the 15th of March                 | 2027-03-15 | 2026-03-15 | -     | -    | -
15 Mar                            | 2027-03-15 | 2026-03-15 | -     | -    | -
March 15                          | 2027-03-15 | 2026-03-15 | -     | -    | -
March 15th                        | 2027-03-15 | 2026-03-15 | -     | -    | -
Mar 15                            | 2027-03-15 | 2026-03-15 | -     | -    | -
Mar 15th 2027                     | 2027-03-15 | 2027-03-15 | -     | -    | -
March 15, 2027                    | 2027-03-15 | 2027-03-15 | -     | -    | -
Dec 24                            | 2026-12-24 | 2026-12-24 | -     | -    | -
24 Dec.                           | 2026-12-24 | 2026-12-24 | -     | -    | -
1 Jan                             | 2027-01-01 | 2027-01-01 | -     | -    | -
Jan 2                             | 2027-01-02 | 2027-01-02 | -     | -    | -
on 2 September                    | 2027-09-02 | 2026-09-02 | -     | -    | -
2 Sept                            | 2027-09-02 | 2026-09-02 | -     | -    | -
29 February                       | 2028-02-29 | 2028-02-29 | -     | -    | -
Feb 29 2028                       | 2028-02-29 | 2028-02-29 | -     | -    | -
Tuesday 15 December               | 2026-12-15 | 2026-12-15 | -     | -    | -
Tue 15 Dec                        | 2026-12-15 | 2026-12-15 | -     | -    | -
Tue, Dec 15                       | 2026-12-15 | 2026-12-15 | -     | -    | -
Tuesday, March 10                 | 2027-03-10 | 2026-03-10 | -     | -    | -
Wednesday 10 March                | 2027-03-10 | 2026-03-10 | -     | -    | -
the 15th                          | 2026-12-15 | 2026-03-15 | -     | -    | -
on the 15th                       | 2026-12-15 | 2026-03-15 | -     | -    | -
on the 1st                        | 2027-01-01 | 2026-04-01 | -     | -    | -
by the 31st                       | 2026-12-31 | 2026-03-31 | -     | -    | -
Tuesday the 8th                   | 2026-12-08 | ?          | -     | -    | -
Tue 8                             | 2026-12-08 | ?          | -     | -    | -
in January                        | 2027-01-04 | 2027-01-04 | -     | -    | -
in March 2027                     | 2027-03-01 | 2027-03-01 | -     | -    | -
in July                           | 2027-07-01 | 2026-07-01 | -     | -    | -
first Monday in May               | 2027-05-03 | 2026-05-04 | -     | -    | -
the last Friday of the month      | 2026-12-25 | 2026-03-27 | -     | -    | -
the first Tuesday of next month   | 2027-01-05 | 2026-04-07 | -     | -    | -
noon                              | -          | -          | 12:00 | -    | -
at noon                           | -          | -          | 12:00 | -    | -
before noon                       | -          | -          | 12:00 | -    | -
tomorrow noon                     | 2026-12-05 | 2026-03-04 | 12:00 | -    | -
midnight                          | -          | -          | 23:59 | -    | -
friday midnight                   | 2026-12-11 | 2026-03-06 | 23:59 | -    | -
9:30                              | -          | -          | 09:30 | -    | -
at 9:30                           | -          | -          | 09:30 | -    | -
9am                               | -          | -          | 09:00 | -    | -
9 a.m.                            | -          | -          | 09:00 | -    | -
9.30am                            | -          | -          | 09:30 | -    | -
around 9am                        | -          | -          | 09:00 | -    | -
at 9 o'clock                      | -          | -          | 09:00 | -    | -
half past nine                    | -          | -          | 09:30 | -    | -
quarter to ten                    | -          | -          | 09:45 | -    | -
at 14:00                          | -          | -          | 14:00 | -    | -
before 6pm                        | -          | -          | 18:00 | -    | -
by 6pm                            | -          | -          | 18:00 | -    | -
from 6pm to 8pm                   | -          | -          | 18:00 | 120  | -
18:30-19:00                       | -          | -          | 18:30 | 30   | -
18:30–19:15                       | -          | -          | 18:30 | 45   | -
6-8pm                             | -          | -          | 18:00 | 120  | -
20:00-24:00                       | -          | -          | 20:00 | 240  | -
tonight at 8:30                   | 2026-12-04 | 2026-03-03 | 20:30 | -    | -
tonight at 8                      | 2026-12-04 | 2026-03-03 | 20:00 | -    | -
at 8 tonight                      | 2026-12-04 | 2026-03-03 | 20:00 | -    | -
this evening at eight             | 2026-12-04 | 2026-03-03 | 20:00 | -    | -
tomorrow morning at 9             | 2026-12-05 | 2026-03-04 | 09:00 | -    | -
at 3 tomorrow afternoon           | 2026-12-05 | 2026-03-04 | 15:00 | -    | -
Monday morning, at 10, 20 min     | 2026-12-07 | 2026-03-09 | 10:00 | 20   | -
24.12.26                          | 2026-12-24 | 2026-12-24 | -     | -    | -
on 24-12-26                       | 2026-12-24 | 2026-12-24 | -     | -    | -
tomorrow afternoon at 3:30        | 2026-12-05 | 2026-03-04 | 15:30 | -    | -
9 in the morning                  | -          | -          | 09:00 | -    | -
15 min                            | -          | -          | -     | 15   | -
for 15 min                        | -          | -          | -     | 15   | -
15m                               | -          | -          | -     | 15   | -
~15                               | -          | -          | -     | 15   | -
~1h30                             | -          | -          | -     | 90   | -
for an hour                       | -          | -          | -     | 60   | -
half an hour                      | -          | -          | -     | 30   | -
a quarter of an hour              | -          | -          | -     | 15   | -
three quarters of an hour         | -          | -          | -     | 45   | -
an hour and a half                | -          | -          | -     | 90   | -
2 hours                           | -          | -          | -     | 120  | -
two hours                         | -          | -          | -     | 120  | -
for 2h                            | -          | -          | -     | 120  | -
1.5 hours                         | -          | -          | -     | 90   | -
about 20 minutes                  | -          | -          | -     | 20   | -
twenty minutes                    | -          | -          | -     | 20   | -
at 9:30 for 1h                    | -          | -          | 09:30 | 60   | -
9:30 1h30                         | -          | -          | 09:30 | 90   | -
no later than friday              | 2026-12-11 | 2026-03-06 | -     | -    | -
friday at the latest              | 2026-12-11 | 2026-03-06 | -     | -    | -
in 2 wks                          | 2026-12-18 | 2026-03-17 | -     | -    | -
in 2wks                           | 2026-12-18 | 2026-03-17 | -     | -    | -
in 10d                            | 2026-12-14 | 2026-03-13 | -     | -    | -
in 2 yrs                          | 2028-12-04 | 2028-03-03 | -     | -    | -
in half a year                    | 2027-06-04 | 2026-09-03 | -     | -    | -
in a year and a half              | 2028-06-04 | 2027-09-03 | -     | -    | -
in two and a half years           | 2029-06-04 | 2028-09-03 | -     | -    | -
by EOW                            | 2026-12-04 | 2026-03-06 | -     | -    | -
by EOM                            | 2026-12-31 | 2026-03-31 | -     | -    | -
tmrw 9am                          | 2026-12-05 | 2026-03-04 | 09:00 | -    | -
2026/12/10                        | 2026-12-10 | 2026-12-10 | -     | -    | -
2027-1-5                          | 2027-01-05 | 2027-01-05 | -     | -    | -
2hrs Monday                       | 2026-12-07 | 2026-03-09 | -     | 120  | -
on the 15th of next month         | 2027-01-15 | 2026-04-15 | -     | -    | -
the 2nd of the month              | 2027-01-02 | 2026-04-02 | -     | -    | -
Monday at six pm                  | 2026-12-07 | 2026-03-09 | 18:00 | -    | -
twelve pm                         | -          | -          | 12:00 | -    | -
at 12.30                          | -          | -          | 12:30 | -    | -
before 9.30                       | -          | -          | 09:30 | -    | -
around 14.00                      | -          | -          | 14:00 | -    | -
"""

UNREAD = """
first Monday
the second Tuesday
Monday morning at 10 or 11
last thing Friday
tomorrow last thing
by end of day Friday
Friday end of day
tomorrow eod
this time next week
at the same time tomorrow
starting Monday
beginning next week
in two or three days
in 2 or 3 weeks
in Q1
Q3 2027
after the holidays
9-10
12.30
9.30-10.30
from 14.00-16.00
at 25.30
12–14
by March
before April
until March
in 3-4 days
from 9 to 10
around 9
31/2
31 April
April 31
29 Feb 2027
2026-02-30
25:00
9:60
13pm
at 9
this weekend
next weekend
this week
next quarter
early March
in a few days
in a couple of weeks
in 2 hours
2 hours ago
at least 15 min
every 15 min
until friday
from friday
after friday
after 6pm
since monday
between 2pm and 4pm
Monday or Tuesday
9h or 10h
every Friday
every month on the 31st
from 3 to 5 December
Monday to Wednesday
3-5 December
yesterday
last Monday
3 days ago
March 2027
week 12
about the notes of Monday
about the Monday report
about Black Friday
Mon-Wed
Monday 9-10
with the 4/5 slides
in spring
at night
in the morning
about her Friday talk
not before 6pm
in March 2026
on Christmas
over Christmas
on New Year's Eve
after the new year
in a month and a half
in two and a half weeks
once a week
three times a week
w/c 14 December
on 5 and 6 January
on 5, 6 and 7 January
January 5 and 6
on 5 or 7 January
1500 min
0 min
25 hours
before the summer
at six
"""

PLAIN = """
about 5-10 people
about v12.30
about 12.30 €
about €12.30
about 2-3 ideas
about pages 9-10
about version 12.30
about the 12.30 train
about 3-1
about the 24/7 support
about the 4h report
about the 24h challenge
about page 1/2
about 1/2 of it
about the 2nd interview
about Sun Microsystems
about Mars Inc
about the March team
if I may
about the sun
and Sam
about May
and sat next to her
about the 9:30 train
about the 20 minutes of yoga
about her 15 min talk
about the second floor
about her second talk
about Monday.com
about Friday's lunch
about 7/10/12/3
about the mid-year review
on the 4th floor
about the 12 people
and rate 8/10
and buy 2h parking
"""
