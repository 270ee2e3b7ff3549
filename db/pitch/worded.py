"""The newest version of a pitch, and whether it has words, as conditions of SQL."""

WORDED = "v.hook || v.who || v.what || v.bring || v.project || v.ask <> ''"
"""A version `v` has words."""
NEWEST_WORDED = f"""v.number = (SELECT max(number) FROM pitch_version WHERE pitch_id = v.pitch_id)
AND {WORDED}"""
"""The version `v` is the newest of its pitch, and has words; that of one emptied again has none."""
