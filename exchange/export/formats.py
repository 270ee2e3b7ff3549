"""The formats in which people are written."""

from enum import StrEnum

_PRODUCT = b"PRODID:-//Escalier//"


class Format(StrEnum):
    """A format, by its code."""

    VCARD = "vcard"
    CSV = "csv"
    JSON = "json"

    @property
    def ending(self) -> str:
        """The end of the name of such a file."""
        return ".vcf" if self is Format.VCARD else f".{self.value}"

    def is_earlier(self, beginning: bytes) -> bool:
        """Whether a file that begins so is one that was written before."""
        match self:
            case Format.VCARD:
                return beginning.startswith(b"BEGIN:VCARD") and _PRODUCT in beginning
            case Format.CSV:
                return beginning.removeprefix(b"\xef\xbb\xbf").startswith(b"Escalier UID,")
            case Format.JSON:
                return beginning.startswith(b'[\n{"id": ') or beginning == b"[]\n"
