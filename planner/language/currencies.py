"""The currency of each territory, by the codes of ISO 4217 and ISO 3166."""

from collections.abc import Mapping
from functools import cache

_TERRITORIES = """
EUR:AD,AT,AX,BE,BG,BL,CY,DE,EA,EE,ES,EU,FI,FR,GF,GP,GR,HR
EUR:IC,IE,IT,LT,LU,LV,MC,ME,MF,MQ,MT,NL,PM,PT,RE,SI,SK,SM,TF,VA,XK,YT
USD:AS,BQ,DG,EC,FM,GU,IO,MH,MP,PR,PW,SV,TC,TL,UM,US,VG,VI,ZW AUD:AU,CC,CX,HM,KI,NF,NR,TV
XCD:AG,AI,DM,GD,KN,LC,MS,VC XOF:BF,BJ,CI,GW,ML,NE,SN,TG GBP:GB,GG,GS,IM,JE,TA
XAF:CF,CG,CM,GA,GQ,TD NZD:CK,NU,NZ,PN,TK DKK:DK,FO,GL NOK:BV,NO,SJ XPF:NC,PF,WF ZAR:LS,NA,ZA
CHF:CH,LI ILS:IL,PS INR:BT,IN MAD:EH,MA SHP:AC,SH XCG:CW,SX AED:AE AFN:AF ALL:AL AMD:AM AOA:AO
ARS:AR AWG:AW AZN:AZ BAM:BA BBD:BB BDT:BD BHD:BH BIF:BI BMD:BM BND:BN BOB:BO BRL:BR BSD:BS
BWP:BW BYN:BY BZD:BZ CAD:CA CDF:CD CLP:CL CNY:CN COP:CO CRC:CR CUP:CU CVE:CV CZK:CZ DJF:DJ
DOP:DO DZD:DZ EGP:EG ERN:ER ETB:ET FJD:FJ FKP:FK GEL:GE GHS:GH GIP:GI GMD:GM GNF:GN GTQ:GT
GYD:GY HKD:HK HNL:HN HTG:HT HUF:HU IDR:ID IQD:IQ IRR:IR ISK:IS JMD:JM JOD:JO JPY:JP KES:KE
KGS:KG KHR:KH KMF:KM KPW:KP KRW:KR KWD:KW KYD:KY KZT:KZ LAK:LA LBP:LB LKR:LK LRD:LR LYD:LY
MDL:MD MGA:MG MKD:MK MMK:MM MNT:MN MOP:MO MRU:MR MUR:MU MVR:MV MWK:MW MXN:MX MYR:MY MZN:MZ
NGN:NG NIO:NI NPR:NP OMR:OM PAB:PA PEN:PE PGK:PG PHP:PH PKR:PK PLN:PL PYG:PY QAR:QA RON:RO
RSD:RS RUB:RU RWF:RW SAR:SA SBD:SB SCR:SC SDG:SD SEK:SE SGD:SG SLE:SL SOS:SO SRD:SR SSP:SS
STN:ST SYP:SY SZL:SZ THB:TH TJS:TJ TMT:TM TND:TN TOP:TO TRY:TR TTD:TT TWD:TW TZS:TZ UAH:UA
UGX:UG UYU:UY UZS:UZ VES:VE VND:VN VUV:VU WST:WS YER:YE ZMW:ZM
"""  # not wrapped: codes
"""Each currency before the territories whose legal tender it is; of several, the first [CLDR]."""


@cache
def currencies() -> Mapping[str, str]:
    """The currency of each territory."""
    found: dict[str, str] = {}
    for entry in _TERRITORIES.split():
        code, _colon, territories = entry.partition(":")
        found |= dict.fromkeys(territories.split(","), code)
    return found


def currency_of(territory: str) -> str:
    """The currency of a territory; the euro for one that is not known."""
    return currencies().get(territory, "EUR")
