"""Numbered changes of the schema, in the order in which they are applied; never edited once released."""
