"""Phrases of French for days, times and durations, with their right answers.

Each line of `READ` says what a phrase means on Friday 4 December 2026 and on Tuesday 3 March 2026,
then its time, its minutes and its part of the day; "-" is nothing said, "?" not understood. The
words of `UNREAD` look like a date and are none, those of `PLAIN` are ordinary words.
"""

VERB = "Appeler Ana"

READ = """
le 2ème mardi de janvier           | 2027-01-12 | 2027-01-12 | -     | -    | -
le 3e jeudi de mai                | 2027-05-20 | 2026-05-21 | -     | -    | -
le 4ème mardi du mois prochain    | 2027-01-26 | 2026-04-28 | -     | -    | -
aujourd'hui                       | 2026-12-04 | 2026-03-03 | -     | -    | -
aujourd’hui                       | 2026-12-04 | 2026-03-03 | -     | -    | -
ce matin                          | 2026-12-04 | 2026-03-03 | -     | -    | morning
cet après-midi                    | 2026-12-04 | 2026-03-03 | -     | -    | afternoon
ce soir                           | 2026-12-04 | 2026-03-03 | -     | -    | evening
demain                            | 2026-12-05 | 2026-03-04 | -     | -    | -
demain matin                      | 2026-12-05 | 2026-03-04 | -     | -    | morning
demain soir                       | 2026-12-05 | 2026-03-04 | -     | -    | evening
demain à la première heure        | 2026-12-05 | 2026-03-04 | -     | -    | morning
lundi première heure              | 2026-12-07 | 2026-03-09 | -     | -    | morning
mardi matin à la première heure   | 2026-12-08 | 2026-03-10 | -     | -    | morning
jeudi dès la première heure       | 2026-12-10 | 2026-03-05 | -     | -    | morning
n’importe quand demain            | 2026-12-05 | 2026-03-04 | -     | -    | -
n'importe quel jour lundi         | 2026-12-07 | 2026-03-09 | -     | -    | -
demain après-midi                 | 2026-12-05 | 2026-03-04 | -     | -    | afternoon
demain dans la matinée            | 2026-12-05 | 2026-03-04 | -     | -    | morning
après-demain                      | 2026-12-06 | 2026-03-05 | -     | -    | -
apres demain                      | 2026-12-06 | 2026-03-05 | -     | -    | -
lundi                             | 2026-12-07 | 2026-03-09 | -     | -    | -
mardi                             | 2026-12-08 | 2026-03-10 | -     | -    | -
vendredi                          | 2026-12-11 | 2026-03-06 | -     | -    | -
le mardi                          | 2026-12-08 | 2026-03-10 | -     | -    | -
pour lundi                        | 2026-12-07 | 2026-03-09 | -     | -    | -
avant vendredi                    | 2026-12-11 | 2026-03-06 | -     | -    | -
d'ici lundi                       | 2026-12-07 | 2026-03-09 | -     | -    | -
d’ici vendredi                    | 2026-12-11 | 2026-03-06 | -     | -    | -
dès lundi                         | 2026-12-07 | 2026-03-09 | -     | -    | -
mardi matin                       | 2026-12-08 | 2026-03-10 | -     | -    | morning
jeudi soir                        | 2026-12-10 | 2026-03-05 | -     | -    | evening
vendredi après-midi               | 2026-12-11 | 2026-03-06 | -     | -    | afternoon
le lundi matin                    | 2026-12-07 | 2026-03-09 | -     | -    | morning
ce jeudi                          | 2026-12-10 | 2026-03-05 | -     | -    | -
mardi prochain                    | 2026-12-08 | 2026-03-10 | -     | -    | -
vendredi prochain                 | 2026-12-11 | 2026-03-13 | -     | -    | -
dimanche prochain                 | 2026-12-13 | 2026-03-15 | -     | -    | -
mardi en huit                     | 2026-12-15 | 2026-03-17 | -     | -    | -
vendredi en huit                  | 2026-12-18 | 2026-03-13 | -     | -    | -
lundi en quinze                   | 2026-12-21 | 2026-03-23 | -     | -    | -
mardi de la semaine prochaine     | 2026-12-08 | 2026-03-10 | -     | -    | -
la semaine prochaine mardi        | 2026-12-08 | 2026-03-10 | -     | -    | -
semaine prochaine                 | 2026-12-07 | 2026-03-09 | -     | -    | -
la semaine prochaine              | 2026-12-07 | 2026-03-09 | -     | -    | -
le mois prochain                  | 2027-01-04 | 2026-04-01 | -     | -    | -
l'an prochain                     | 2027-01-04 | 2027-01-04 | -     | -    | -
l’année prochaine                 | 2027-01-04 | 2027-01-04 | -     | -    | -
lun. 14h                          | 2026-12-07 | 2026-03-09 | 14:00 | -    | -
mar. 9h                           | 2026-12-08 | 2026-03-10 | 09:00 | -    | -
mer. 14h                          | 2026-12-09 | 2026-03-04 | 14:00 | -    | -
jeu                               | 2026-12-10 | 2026-03-05 | -     | -    | -
ven.                              | 2026-12-11 | 2026-03-06 | -     | -    | -
sam 10h                           | 2026-12-05 | 2026-03-07 | 10:00 | -    | -
dim. 6                            | 2026-12-06 | ?          | -     | -    | -
mar. 8                            | 2026-12-08 | ?          | -     | -    | -
dans 1 jour                       | 2026-12-05 | 2026-03-04 | -     | -    | -
dans trois jours                  | 2026-12-07 | 2026-03-06 | -     | -    | -
dans 8 jours                      | 2026-12-11 | 2026-03-10 | -     | -    | -
dans huit jours                   | 2026-12-11 | 2026-03-10 | -     | -    | -
dans 10 jours                     | 2026-12-14 | 2026-03-13 | -     | -    | -
dans 15 jours                     | 2026-12-18 | 2026-03-17 | -     | -    | -
dans quinze jours                 | 2026-12-18 | 2026-03-17 | -     | -    | -
dans une quinzaine                | 2026-12-18 | 2026-03-17 | -     | -    | -
sous quinzaine                    | 2026-12-18 | 2026-03-17 | -     | -    | -
sous 8 jours                      | 2026-12-11 | 2026-03-10 | -     | -    | -
d'ici 15 jours                    | 2026-12-18 | 2026-03-17 | -     | -    | -
d'ici deux semaines               | 2026-12-18 | 2026-03-17 | -     | -    | -
dans 10 jours ouvrés              | 2026-12-18 | 2026-03-17 | -     | -    | -
dans une semaine                  | 2026-12-11 | 2026-03-10 | -     | -    | -
dans deux semaines                | 2026-12-18 | 2026-03-17 | -     | -    | -
dans 3 semaines                   | 2026-12-25 | 2026-03-24 | -     | -    | -
dans un mois                      | 2027-01-04 | 2026-04-03 | -     | -    | -
dans deux mois                    | 2027-02-04 | 2026-05-03 | -     | -    | -
d'ici un mois                     | 2027-01-04 | 2026-04-03 | -     | -    | -
dans un an                        | 2027-12-04 | 2027-03-03 | -     | -    | -
+3j                               | 2026-12-07 | 2026-03-06 | -     | -    | -
+2s                               | 2026-12-18 | 2026-03-17 | -     | -    | -
+1m                               | 2027-01-04 | 2026-04-03 | -     | -    | -
+1a                               | 2027-12-04 | 2027-03-03 | -     | -    | -
fin de semaine                    | 2026-12-04 | 2026-03-06 | -     | -    | -
en fin de semaine                 | 2026-12-04 | 2026-03-06 | -     | -    | -
fin de semaine prochaine          | 2026-12-11 | 2026-03-13 | -     | -    | -
fin de la semaine prochaine       | 2026-12-11 | 2026-03-13 | -     | -    | -
début de semaine                  | 2026-12-07 | 2026-03-09 | -     | -    | -
début de semaine prochaine        | 2026-12-07 | 2026-03-09 | -     | -    | -
milieu de semaine prochaine       | 2026-12-09 | 2026-03-11 | -     | -    | -
mi-semaine                        | 2026-12-09 | 2026-03-04 | -     | -    | -
fin du mois                       | 2026-12-31 | 2026-03-31 | -     | -    | -
fin de mois                       | 2026-12-31 | 2026-03-31 | -     | -    | -
à la fin du mois                  | 2026-12-31 | 2026-03-31 | -     | -    | -
d'ici la fin du mois              | 2026-12-31 | 2026-03-31 | -     | -    | -
avant la fin du mois              | 2026-12-31 | 2026-03-31 | -     | -    | -
fin de ce mois                    | 2026-12-31 | 2026-03-31 | -     | -    | -
début du mois                     | 2027-01-04 | 2026-04-01 | -     | -    | -
fin du mois prochain              | 2027-01-31 | 2026-04-30 | -     | -    | -
début du mois prochain            | 2027-01-04 | 2026-04-01 | -     | -    | -
mi-mois                           | 2026-12-15 | 2026-03-15 | -     | -    | -
début janvier                     | 2027-01-04 | 2027-01-04 | -     | -    | -
début mars                        | 2027-03-01 | ?          | -     | -    | -
fin mars                          | 2027-03-31 | 2026-03-31 | -     | -    | -
fin de mars                       | 2027-03-31 | 2026-03-31 | -     | -    | -
fin d'avril                       | 2027-04-30 | 2026-04-30 | -     | -    | -
fin d’avril 2027                  | 2027-04-30 | 2027-04-30 | -     | -    | -
fin février                       | 2027-02-28 | 2027-02-28 | -     | -    | -
mi-mars                           | 2027-03-15 | 2026-03-15 | -     | -    | -
mi-janvier                        | 2027-01-15 | 2027-01-15 | -     | -    | -
à la mi-mai                       | 2027-05-15 | 2026-05-15 | -     | -    | -
fin d'année                       | 2026-12-31 | 2026-12-31 | -     | -    | -
d'ici la fin de l'année           | 2026-12-31 | 2026-12-31 | -     | -    | -
début d'année prochaine           | 2027-01-04 | 2027-01-04 | -     | -    | -
fin 2027                          | 2027-12-31 | 2027-12-31 | -     | -    | -
fin de l'année 2027               | 2027-12-31 | 2027-12-31 | -     | -    | -
à la fin du mois de mai 2027      | 2027-05-31 | 2027-05-31 | -     | -    | -
au milieu du mois d'avril 2027    | 2027-04-15 | 2027-04-15 | -     | -    | -
15/3                              | 2027-03-15 | 2026-03-15 | -     | -    | -
15/03                             | 2027-03-15 | 2026-03-15 | -     | -    | -
3/12                              | 2027-12-03 | 2026-12-03 | -     | -    | -
4/12                              | 2026-12-04 | 2026-12-04 | -     | -    | -
le 15/3                           | 2027-03-15 | 2026-03-15 | -     | -    | -
15/3/26                           | 2026-03-15 | 2026-03-15 | -     | -    | -
15/03/2027                        | 2027-03-15 | 2027-03-15 | -     | -    | -
15.03.2027                        | 2027-03-15 | 2027-03-15 | -     | -    | -
2026-12-24                        | 2026-12-24 | 2026-12-24 | -     | -    | -
15 mars                           | 2027-03-15 | 2026-03-15 | -     | -    | -
le 15 mars                        | 2027-03-15 | 2026-03-15 | -     | -    | -
1er mars                          | 2027-03-01 | 2027-03-01 | -     | -    | -
le 1er avril                      | 2027-04-01 | 2026-04-01 | -     | -    | -
15 mars 2027                      | 2027-03-15 | 2027-03-15 | -     | -    | -
2 sept.                           | 2027-09-02 | 2026-09-02 | -     | -    | -
2 sept                            | 2027-09-02 | 2026-09-02 | -     | -    | -
24 déc                            | 2026-12-24 | 2026-12-24 | -     | -    | -
24 déc.                           | 2026-12-24 | 2026-12-24 | -     | -    | -
4 févr.                           | 2027-02-04 | 2027-02-04 | -     | -    | -
15 août                           | 2027-08-15 | 2026-08-15 | -     | -    | -
29 février                        | 2028-02-29 | 2028-02-29 | -     | -    | -
29 février 2028                   | 2028-02-29 | 2028-02-29 | -     | -    | -
mardi 15 décembre                 | 2026-12-15 | 2026-12-15 | -     | -    | -
le mardi 15 décembre              | 2026-12-15 | 2026-12-15 | -     | -    | -
mar. 15 déc.                      | 2026-12-15 | 2026-12-15 | -     | -    | -
mar. 1er déc.                     | 2027-12-01 | 2026-12-01 | -     | -    | -
mercredi 10 mars                  | 2027-03-10 | 2026-03-10 | -     | -    | -
lundi 7 décembre 2026             | 2026-12-07 | 2026-12-07 | -     | -    | -
le 15                             | 2026-12-15 | 2026-03-15 | -     | -    | -
le 1er                            | 2027-01-01 | 2026-04-01 | -     | -    | -
pour le 15                        | 2026-12-15 | 2026-03-15 | -     | -    | -
avant le 31                       | 2026-12-31 | 2026-03-31 | -     | -    | -
mardi 8                           | 2026-12-08 | ?          | -     | -    | -
le mardi 8                        | 2026-12-08 | ?          | -     | -    | -
en janvier                        | 2027-01-04 | 2027-01-04 | -     | -    | -
en juillet                        | 2027-07-01 | 2026-07-01 | -     | -    | -
en mars 2027                      | 2027-03-01 | 2027-03-01 | -     | -    | -
au mois de mai                    | 2027-05-03 | 2026-05-01 | -     | -    | -
premier lundi de mai              | 2027-05-03 | 2026-05-04 | -     | -    | -
le dernier vendredi du mois       | 2026-12-25 | 2026-03-27 | -     | -    | -
le premier mardi du mois prochain | 2027-01-05 | 2026-04-07 | -     | -    | -
vers le 15 mars                   | 2027-03-15 | 2026-03-15 | -     | -    | -
au plus tard vendredi             | 2026-12-11 | 2026-03-06 | -     | -    | -
vendredi au plus tard             | 2026-12-11 | 2026-03-06 | -     | -    | -
midi                              | -          | -          | 12:00 | -    | -
demain midi                       | 2026-12-05 | 2026-03-04 | 12:00 | -    | -
avant midi                        | -          | -          | 12:00 | -    | -
vendredi avant midi               | 2026-12-11 | 2026-03-06 | 12:00 | -    | -
midi et demi                      | -          | -          | 12:30 | -    | -
minuit                            | -          | -          | 23:59 | -    | -
vendredi minuit                   | 2026-12-11 | 2026-03-06 | 23:59 | -    | -
9h                                | -          | -          | 09:00 | -    | -
9h30                              | -          | -          | 09:30 | -    | -
9 h 30                            | -          | -          | 09:30 | -    | -
à 9h                              | -          | -          | 09:00 | -    | -
à 9 h 30                          | -          | -          | 09:30 | -    | -
vers 10h                          | -          | -          | 10:00 | -    | -
lundi vers 10h                    | 2026-12-07 | 2026-03-09 | 10:00 | -    | -
avant 18h                         | -          | -          | 18:00 | -    | -
pour 18h                          | -          | -          | 18:00 | -    | -
18 heures                         | -          | -          | 18:00 | -    | -
à 18 heures                       | -          | -          | 18:00 | -    | -
à 18 heures 30                    | -          | -          | 18:30 | -    | -
9 heures et quart                 | -          | -          | 09:15 | -    | -
à neuf heures                     | -          | -          | 09:00 | -    | -
9h du soir                        | -          | -          | 21:00 | -    | -
8h du matin                       | -          | -          | 08:00 | -    | -
20h ce soir                       | 2026-12-04 | 2026-03-03 | 20:00 | -    | -
demain soir 8h                    | 2026-12-05 | 2026-03-04 | 20:00 | -    | -
ce soir à 8                       | 2026-12-04 | 2026-03-03 | 20:00 | -    | -
vers 8 ce soir                    | 2026-12-04 | 2026-03-03 | 20:00 | -    | -
demain matin à 9                  | 2026-12-05 | 2026-03-04 | 09:00 | -    | -
à 3 demain après-midi             | 2026-12-05 | 2026-03-04 | 15:00 | -    | -
le 24.12.26                       | 2026-12-24 | 2026-12-24 | -     | -    | -
18h30-19h                         | -          | -          | 18:30 | 30   | -
18 h – 19 h 15                    | -          | -          | 18:00 | 75   | -
de 18h à 20h                      | -          | -          | 18:00 | 120  | -
20h-minuit                        | -          | -          | 20:00 | 240  | -
le 15 à 14h                       | 2026-12-15 | 2026-03-15 | 14:00 | -    | -
le 12 à 12h30                     | 2026-12-12 | 2026-03-12 | 12:30 | -    | -
vendredi à 9h                     | 2026-12-11 | 2026-03-06 | 09:00 | -    | -
15 min                            | -          | -          | -     | 15   | -
15 mn                             | -          | -          | -     | 15   | -
pendant 15 min                    | -          | -          | -     | 15   | -
pendant 1h                        | -          | -          | -     | 60   | -
à 9h pendant 1h                   | -          | -          | 09:00 | 60   | -
à 9h pendant une demi-heure       | -          | -          | 09:00 | 30   | -
une demi-heure                    | -          | -          | -     | 30   | -
1/2 heure                         | -          | -          | -     | 30   | -
1/2 h                             | -          | -          | -     | 30   | -
un quart d'heure                  | -          | -          | -     | 15   | -
1/4 h                             | -          | -          | -     | 15   | -
1/4 d'heure                       | -          | -          | -     | 15   | -
trois quarts d'heure              | -          | -          | -     | 45   | -
3/4 d'heure                       | -          | -          | -     | 45   | -
une heure                         | -          | -          | -     | 60   | -
une heure et demie                | -          | -          | -     | 90   | -
une heure et quart                | -          | -          | -     | 75   | -
2 heures                          | -          | -          | -     | 120  | -
deux heures                       | -          | -          | -     | 120  | -
2 heures 30                       | -          | -          | -     | 150  | -
1,5 h                             | -          | -          | -     | 90   | -
pendant 1 h 30                    | -          | -          | -     | 90   | -
environ 20 min                    | -          | -          | -     | 20   | -
environ 2h                        | -          | -          | -     | 120  | -
pour 20 min                       | -          | -          | -     | 20   | -
quarante-cinq minutes             | -          | -          | -     | 45   | -
~1h30                             | -          | -          | -     | 90   | -
1h30                              | -          | -          | 01:30 | -    | -
1 h 30                            | -          | -          | 01:30 | -    | -
9h 1h30                           | -          | -          | 09:00 | 90   | -
14h 20 min                        | -          | -          | 14:00 | 20   | -
14h 20                            | -          | -          | 14:20 | -    | -
12h30 1h30                        | -          | -          | 12:30 | 90   | -
dans 15j                          | 2026-12-18 | 2026-03-17 | -     | -    | -
dans 2sem                         | 2026-12-18 | 2026-03-17 | -     | -    | -
dans 2 sem.                       | 2026-12-18 | 2026-03-17 | -     | -    | -
d'ici 10j                         | 2026-12-14 | 2026-03-13 | -     | -    | -
dans un an et demi                | 2028-06-04 | 2027-09-03 | -     | -    | -
2heures lundi                     | 2026-12-07 | 2026-03-09 | -     | 120  | -
le 15 du mois prochain            | 2027-01-15 | 2026-04-15 | -     | -    | -
le 2 du mois                      | 2027-01-02 | 2026-04-02 | -     | -    | -
9heures lundi                     | 2026-12-07 | 2026-03-09 | 09:00 | -    | -
à 12.30                           | -          | -          | 12:30 | -    | -
avant 9.30                        | -          | -          | 09:30 | -    | -
vers 14.00                        | -          | -          | 14:00 | -    | -
"""

UNREAD = """
premier lundi
le deuxième mardi
lundi matin à 10 ou 11
vendredi en fin de journée
demain en début d'après-midi
à la même heure demain
demain à la même heure
dans deux ou trois jours
d'ici 2 ou 3 semaines
d'ici quelques jours
dans les jours qui viennent
au T1 2027
T3 2027
après les fêtes
à dater de lundi
9-10
12.30
9.30-10.30
à 9-10
14–16
avant mars
d'ici mars
dans la quinzaine
dans 3-4 jours
la veille de Noël
à 9
à 14
vers 10
de 9 à 10
de 9h à 10
31/2
31 avril
le 31 avril
29 février 2027
30/02/2027
25:00
à 25h
9h75
ce week-end
le week-end prochain
cette semaine
ce mois-ci
cet été
courant mars
dans quelques jours
dans une dizaine de jours
dans 2 heures
il y a 2 heures
au moins 15 min
toutes les 15 minutes
jusqu'à vendredi
jusqu'au 15 mars
à partir de lundi
après vendredi
après 18h
jusqu'à 18h
depuis lundi
entre 14h et 16h
lundi ou mardi
9h ou 10h
tous les lundis
chaque vendredi
un mardi sur deux
le 31 de chaque mois
du 3 au 5 décembre
du lundi 7 au mercredi 9 décembre
de lundi à mercredi
hier
lundi dernier
il y a 3 jours

mars 2027
semaine 12
de la réunion de lundi
du salon du 3 décembre
en fin de matinée
mardi gras
lun-mer
sous 48h
d'ici 48h
en 1h
au printemps
le soir
dans la matinée
lundi suivant
à Noël
en mars 2026
d'ici Noël
avant Noël
après le nouvel an
dans un mois et demi
dans deux semaines et demie
tout à l’heure
dans le courant de la semaine prochaine
deux fois par semaine
les 5 et 6 janvier
le 5 ou le 7 janvier
le 5, le 6 et le 7 janvier
25 heures
avant l'été
d'ici l'été
"""

PLAIN = """
pour 5-10 personnes
de la v12.30
pour 12.30 €
pour 12.30 euros
pages 9-10
note 12.30
pour les 4h de formation
pour le défi 24h
au sujet du 24/7
pour la page 1/2
pour 1/2 page
pour la mer
pour le jeu
et mon ami
pour Mars
et Sam
pour le 15 rue Monge
pour le 1er entretien
au sujet des 35h
pour le train de 9h12
pour le 20h
pour la messe de minuit
pour le Midi libre
pour une réunion de 2 heures
pour ses 20 minutes de yoga
pour le second tour
en mer
de mai
"""
