"""The page of an organisation: who is there, who was, its spellings."""
