"""Words that stand in a name and are not the name: civilities, degrees; and those that tell parts.

All without case, accents or dots.
"""

CIVILITIES = frozenset(
    "m mm mr mrs ms miss mx mme mmes mlle mlles monsieur madame mademoiselle me maitre "
    "dr dre drs docteur doctor doctoresse pr prof professor professeur professeure "
    "sir dame lord lady rev reverend hon herr frau sr sra srta dott dottssa sig "
    "ing dipl-ing dipling capt col gen lt sgt".split()
)

DEGREES = frozenset(
    "phd dphil dr-ing mba emba msc mphil mph mpa mpp llm llb jd md dds dmd pharmd dvm edd psyd "
    "bsc bba beng meng btech mtech cfa frm caia cpa cma cia acca aca fca fcca cisa cissp cism pmp "
    "prince2 csm cspo pmi-acp acc pcc mcc shrm-cp shrm-scp sphr phr gphr cipd mcipd fcipd chrp "
    "esq esquire ing dipl-ing dipling hdr dea dess dut bts rn pe frics mrics leed ccna".split()
)
"""Degrees and certificates that are part of no name."""

DOUBTFUL_DEGREES = frozenset(
    "ma ba bs ms do am dba dsc be pg rd ra dr prof ot pt od lac cpc cpt mr mrs mme m me".split()
)
"""Those that are names too: they count only after a comma."""

GENERATIONS = frozenset("jr sr junior senior fils pere ii iii iv".split())
"""Words that tell father and son apart: they belong to the key, not to the family name."""

PARTICLES = frozenset(
    "de d du des l la le les y van von vander der den ter ten zu zum zur vom am aan op di da dal "
    "dalla del della delle dello degli dei dos das do el al as bin ibn ben bint abu ould ap st "
    "saint sainte san santa".split()
)
"""Words that belong to the family name after them."""

JOINED = frozenset(("mac", "mc"))
"""Beginnings of a family name that is written in one word or in two."""

GIVEN_TOO = frozenset(("al", "ben", "van", "el", "do", "santa", "san"))
"""Particles that are a given name where they begin a name of two words: "Ben Stone"."""

ORGANISATIONS = frozenset(
    "sas sasu sarl eurl gmbh ltd llc inc corp plc association asso societe cabinet agence banque "
    "universite ecole institut fondation federation chambre cci ministere mairie syndicat "
    "cooperative groupe company bank university institute foundation chamber council club society "
    "group agency".split()
)
"""Words that tell the name of an organisation from that of a person."""

VIETNAMESE = frozenset(
    "nguyen tran pham hoang huynh phan vu bui duong dinh trinh dao truong lam trieu ngo".split()
)
"""Vietnamese family names; the given name is the last word."""

SURNAME_FIRST = VIETNAMESE | frozenset(
    "kim park choi jung jeong kang cho yoon jang lim shin kwon hwang "
    "wang zhang chen liu huang zhao zhou wu xu zhu guo luo liang zheng deng feng xiao cai dong "
    "yuan ye lu jiang wei xue pan du dai xia zhong tian ren fang shi yao tan liao zou xiong qin "
    "hou cui".split()
)
"""Family names that come first at home and last abroad."""

MARRIED = frozenset("nee ne born geb geborene ep epouse alias dit dite aka".split())
"""Words before another name of the same person."""

PRONOUNS = frozenset(
    "she her hers he him his they them theirs elle elles il ils iel lui eux ella el sie er".split()
)
