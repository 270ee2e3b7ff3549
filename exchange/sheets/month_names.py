"""Names of months in many languages, folded, by number; by `make months`."""

NAMES: dict[int, str] = {
    1: (
        "ene|enero|gen|gennaio|ian|ianuarie|jaan|jaanuar|jan|janeiro|janner|januar|januara|"
        "januari|january|janv|janvaris|janvier|led|leden|ledna|oca|ocak|saus|sausio|sausis|sty|"
        "styczen|stycznia|tammi|tammikuu|tammikuuta|ιαν|ιανουαριοσ|ιανουαριου|січ|січень|січня|"
        "янв|январь|января|яну|януари|ינואר|ינו׳|يناير|ژانویه|जनवरी|जन॰|जाने|जानेवारी|জানু|"
        "জানুযারি|ਜਨ|ਜਨਵਰੀ|జన|జనవరి|ม.ค|มกราคม|一月"
    ),
    2: (
        "feb|febbraio|febr|febrero|februar|februara|februari|februarie|februaris|february|fev|"
        "fevereiro|fevr|fevrier|helmi|helmikuu|helmikuuta|lut|lutego|luty|peb|pebrero|sub|subat|"
        "uno|unor|unora|vas|vasario|vasaris|veebr|veebruar|φεβ|φεβρουαριοσ|φεβρουαριου|лют|"
        "лютии|лютого|фев|февр|февраль|февраля|февруари|פברואר|פבר׳|فبراير|فوریه|फरवरी|फर॰|"
        "फेबरु|फेबरुवारी|ফেব|ফেবরুযারি|ਫਰ|ਫਰਵਰੀ|ఫిబర|ఫిబరవరి|ก.พ|กมภาพันธ์|二月"
    ),
    3: (
        "bre|brezen|brezna|kov|kovas|kovo|maalis|maaliskuu|maaliskuuta|maart|mac|mar|marc|marca|"
        "march|marcius|marco|marec|maret|mars|marso|mart|martie|marts|marz|marzec|marzo|mrt|mrz|"
        "μαρ|μαρτιοσ|μαρτιου|бер|березень|березня|мар|март|марта|מרץ|مارس|मारच|মারচ|ਮਾਰਚ|మారచి|"
        "มี.ค|มีนาคม|三月"
    ),
    4: (
        "abr|abril|apr|april|aprila|aprile|aprilie|aprilis|aprill|avr|avril|bal|balandis|"
        "balandzio|dub|duben|dubna|huhti|huhtikuu|huhtikuuta|kwi|kwiecien|kwietnia|nis|nisan|"
        "απρ|απριλιοσ|απριλιου|апр|апрель|апреля|април|квіт|квітень|квітня|אפריל|אפר׳|ابريل|"
        "اوریل|अपरैल|एपरि|एपरिल|এপরি|এপরিল|ਅਪਰੈ|ਅਪਰੈਲ|ఏపరి|ఏపరిల|เม.ย|เมษายน|四月"
    ),
    5: (
        "geg|geguze|geguzes|kve|kveten|kvetna|mag|maggio|mai|maijs|maio|maj|maja|majus|may|"
        "mayis|mayo|mei|touko|toukokuu|toukokuuta|μαι|μαιοσ|μαιου|маи|мая|трав|травень|травня|"
        "מאי|مايو|مه|मई|मे|মে|ਮਈ|మే|พ.ค|พฤษภาคม|五月"
    ),
    6: (
        "birz|birzelio|birzelis|cerven|cervna|cvn|cze|czerwca|czerwiec|giu|giugno|haz|haziran|"
        "hun|hunyo|iun|iunie|juin|jun|juna|june|junho|juni|junij|junijs|junio|junius|juuni|kesa|"
        "kesakuu|kesakuuta|ιουν|ιουνιοσ|ιουνιου|июн|июнь|июня|черв|червень|червня|юни|יוני|"
        "يونيو|ژوين|जून|জুন|ਜੂਨ|జూన|มิ.ย|มิถนายน|六月"
    ),
    7: (
        "cervence|cervenec|cvc|heina|heinakuu|heinakuuta|hul|hulyo|iul|iulie|juil|juill|juillet|"
        "jul|jula|julai|julho|juli|julij|julijs|julio|julius|july|juuli|liep|liepa|liepos|lip|"
        "lipca|lipiec|lug|luglio|tem|temmuz|ιουλ|ιουλιοσ|ιουλιου|июл|июль|июля|лип|липень|липня|"
        "юли|יולי|يوليو|ژويیه|जुलाई|जुलै|जुल॰|জুল|জুলাই|ਜੁਲਾ|ਜੁਲਾਈ|జులె|ก.ค|กรกฎาคม|七月"
    ),
    8: (
        "ago|agosto|agu|agust|agustos|agustus|aout|aug|august|augusta|augusti|augusts|augustus|"
        "augusztus|avg|avgust|elo|elokuu|elokuuta|ogo|ogos|rugp|rugpjucio|rugpjutis|sie|"
        "sierpien|sierpnia|srp|srpen|srpna|αυγ|αυγουστοσ|αυγουστου|авг|август|августа|серп|"
        "серпень|серпня|אוגוסט|אוג׳|اغسطس|اوت|अगसत|अग॰|ऑग|ऑगसट|আগ|আগসট|ਅਗ|ਅਗਸਤ|ఆగ|ఆగసటు|ส.ค|"
        "สิงหาคม|八月"
    ),
    9: (
        "eyl|eylul|rugs|rugsejis|rugsejo|sep|sept|september|septembra|septembre|septembrie|"
        "septembris|septiembre|set|setembro|settembre|setyembre|syys|syyskuu|syyskuuta|szept|"
        "szeptember|wrz|wrzesien|wrzesnia|zar|zari|σεπ|σεπτεμβριοσ|σεπτεμβριου|вер|вересень|"
        "вересня|сент|сентябрь|сентября|сеп|септември|ספטמבר|ספט׳|سبتمبر|سپتامبر|सपटें|सपटेंबर|"
        "सितंबर|सित॰|সেপ|সেপট|সেপটেমবর|ਸਤੰ|ਸਤੰਬਰ|సెపటెం|సెపటెంబర|ก.ย|กันยายน|九月"
    ),
    10: (
        "eki|ekim|loka|lokakuu|lokakuuta|oct|october|octobre|octombrie|octubre|okt|oktober|"
        "oktobra|oktobris|oktoober|oktubre|ott|ottobre|out|outubro|paz|pazdziernik|pazdziernika|"
        "rij|rijen|rijna|spal|spalio|spalis|οκτ|οκτωβριοσ|οκτωβριου|жовт|жовтень|жовтня|окт|"
        "октомври|октябрь|октября|אוקטובר|אוק׳|اكتوبر|اکتبر|अकटूबर|अकटू॰|ऑकटो|ऑकटोबर|অকটো|"
        "অকটোবর|ਅਕਤੂ|ਅਕਤੂਬਰ|అకటో|అకటోబర|ต.ค|ตลาคม|十月"
    ),
    11: (
        "kas|kasim|lapkr|lapkricio|lapkritis|lis|listopad|listopada|listopadu|marras|marraskuu|"
        "marraskuuta|nob|nobyembre|noiembrie|nov|november|novembra|novembre|novembris|novembro|"
        "noviembre|νοε|νοεμβριοσ|νοεμβριου|лист|листопад|листопада|ное|ноември|нояб|ноябрь|"
        "ноября|נובמבר|נוב׳|نوامبر|نوفمبر|नवंबर|नव॰|नोवहें|नोवहेंबर|নভে|নভেমবর|ਨਵੰ|ਨਵੰਬਰ|నవం|"
        "నవంబర|พ.ย|พฤศจิกายน|十一月"
    ),
    12: (
        "ara|aralik|dec|december|decembra|decembre|decembrie|decembris|des|desember|dets|"
        "detsember|dez|dezember|dezembro|dic|dicembre|diciembre|dis|disember|disyembre|gru|"
        "grudnia|grudzien|gruod|gruodis|gruodzio|joulu|joulukuu|joulukuuta|pro|prosince|"
        "prosinec|δεκ|δεκεμβριοσ|δεκεμβριου|груд|грудень|грудня|дек|декабрь|декабря|декември|"
        "דצמבר|דצמ׳|دسامبر|ديسمبر|डिसें|डिसेंबर|दिसंबर|दिस॰|ডিসে|ডিসেমবর|ਦਸੰ|ਦਸੰਬਰ|డిసెం|"
        "డిసెంబర|ธ.ค|ธันวาคม|十二月"
    ),
}
"""For each month its names and their short forms, parted by "|"."""
