"""The readable formats: the codes of the programs whose files are known."""

FORMATS = ("linkedin", "google", "outlook", "sheet", "vcard", "escalier")
"""A sheet is any other table with titles."""
