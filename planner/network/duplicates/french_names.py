"""Given names that French speakers shorten or write in several ways, beside the English ones."""

# not wrapped in this file: names
_LINES = """
adelaide: ade, adele
adrien: adri
albert: al, bebert
alexandra: alex, sandra, sacha
alexandre: alex, sacha, xandre
alexis: alex
alfred: fred
amandine: mandine
andre: dede
angelique: angie
anne-laure: al
anne-sophie: annso, anso
anthony: antho, tony
antoine: anto, toine, tonio, antony
arnaud: arno
aurelie: aure, lili
aurelien: aure
barbara: babs, barb
barthelemy: barth
baptiste: bapt, bat
beatrice: bea
benedicte: bene
benjamin: ben, benj
benoit: ben, beno
bernadette: bernie, nadette
bernard: nanard, bernie
bertrand: bert
brigitte: bri, gigi
camille: cam
caroline: caro, carole
catherine: cath, cathy, kathy, katia, katherine
cecile: cec
charles: charly, charlie
charlotte: cha, charlie, lotte
christelle: chris, christel
christian: chris
christiane: chris
christine: chris, tine
christophe: chris, kris, christof, tophe
claire: clairette
clement: clem
clementine: clem
clothilde: clo, clotilde
constance: coco
corinne: coco, corine
cyril: cyrille
daniel: dan, dany, danny
danielle: dany, dani, daniele
david: dave, davy
delphine: del, delf
denis: dede, denys
diane: didi
dominique: dom, domi, do
edouard: ed, eddy, doudou
eleonore: leo, elea, nore
elisabeth: elise, babeth, betty, lisa, elizabeth, zabeth, beth
elodie: elo
emilie: emi, mimi
emilien: emil
emmanuel: manu
emmanuelle: manu
eric: erick, rico
estelle: stella
etienne: titi
eugenie: nini
eva: evi
fabien: fab
fabienne: fab
fabrice: fab
ferdinand: ferdi
florence: flo
florent: flo
florian: flo
franck: frank
francois: franz, fanfan
francois-xavier: fx
francoise: fanfan, soizic
frederic: fred, freddy
frederique: fred
gabriel: gab, gabi, gaby
gabrielle: gab, gabi, gaby
gaspard: gasp
genevieve: ginette, gene, viviane
geoffroy: geoff, jeff
georges: jo, george
gerard: gege
gilbert: gil, bebert
gilles: gil
gregory: greg
gregoire: greg
guillaume: guill, guigui, willy, william
guy-noel: guy
gwenaelle: gwen
gwendoline: gwen
helene: lena, hellene, nell
henri: riri, henry
herve: herv
hippolyte: hippo
honorine: nono
hubert: hub
ines: inez
isabelle: isa, zaza, isabel
jacqueline: jacquie, line
jacques: jacky, jacquot
jean-baptiste: jb, jeanba
jean-charles: jc
jean-christophe: jc, jeanchri
jean-claude: jc
jean-francois: jf, jeff
jean-jacques: jj
jean-louis: jl, jeanlou
jean-luc: jl
jean-marc: jm, jeanmarc
jean-marie: jm
jean-michel: jm
jean-noel: jn
jean-paul: jp
jean-philippe: jp, jeanphi
jean-pierre: jp, jeanpi
jean-sebastien: js
jean-yves: jy
jeanne: jeannette
jeremie: jerem, jeremy
jerome: jej
joachim: jo
joelle: jo, joele
jonathan: jo, nathan
joseph: jo, jojo, jose
josephine: jo, fifi, jose
josiane: josy
julie: ju, juju
julien: ju, juju
juliette: ju, juju
justine: juju
karine: kari, carine
laetitia: laeti, letitia
laurence: lau, laulau
laurent: lolo, lau
leonard: leo
leopold: leo
lionel: lio
louis: loulou, lou
louise: lou, loulou
lucien: lulu
lucienne: lulu
ludovic: ludo
madeleine: mado, madelaine, mad
magali: mag, magalie
marc: mark
marc-antoine: ma, marcus
marcel: cello
margaux: margot, margo
marguerite: margot, margo, daisy
marianne: marie-anne, mary-anne
marie-christine: mc
marie-claude: mc
marie-france: mf
marie-helene: mh
marie-jose: mj, majo
marie-laure: ml
marie-louise: malou
marie-pierre: mp
marie-therese: mt, maite
mathieu: mat, math, matthieu, mathieux, matthew
mathilde: math, mathou, mat
maurice: momo
maxence: max
maxime: max
maximilien: max
melanie: mel
melissa: mel
michel: mich, michou, mike
michele: mich, michelle, mimi
mickael: mick, mickey, mike, michael, mikael
monique: mo, momo
muriel: mumu, murielle
nathalie: nat, nath, natalie
nicolas: nico, nicol
noemie: no, nono
odile: odie
olivier: oliv, olive, oli
pascal: pas, pascalou
pascale: pas
patrice: pat, patou
patricia: pat, patou
patrick: pat, patou, patric
paul-henri: ph
pauline: popo
philippe: phil, philou, filip
pierre: pierrot, pierrick, peter
pierre-alain: pa
pierre-yves: py
quentin: quent
raphael: raph, rafael, rafa
raphaelle: raph, raphaele
raymond: ray
regis: reg
remi: remy
robert: bob, bobby, rob
rodolphe: rodo, rudy
roland: rol
romain: rom, roman
roseline: rose
roxane: rox
samuel: sam, sammy
sandrine: sandra, sand
sarah: sara
sebastien: seb, seba, sebastian
severine: seve
simone: momone
solange: soso
sophie: soso, sof
stanislas: stan
stephane: steph, stef
stephanie: steph, stef, fanny
suzanne: suzy, suzie, zaza
sylvain: sylv
sylvie: syl, sylv
tatiana: tania
theo: theodore, theophile
theodore: theo, teddy
therese: tess, theresa, terese
thibault: thib, thibaut, thibaud, tibo
thierry: titi, thier
thomas: tom, toto, tommy
timothee: tim, timo
valentin: val
valentine: val
valerie: val, valou
vanessa: nessa
veronique: vero, veronica
victor: vic, totor
victoria: vicky, vic
victorien: vic
vincent: vince, vinz, vincenzo
virginie: virg, nini, gigi
xavier: xav
yann: yan, jan
yannick: yann, yan
yasmine: jasmine
yolande: yoyo
yvonne: vonette
zoe: zozo
"""

FRENCH: dict[str, frozenset[str]] = {
    head.replace("-", " "): frozenset(word.strip().replace("-", " ") for word in rest.split(","))
    for head, _colon, rest in (line.partition(":") for line in _LINES.split("\n") if line)
}
"""The short and other forms of a full given name, all folded, hyphens as spaces."""
