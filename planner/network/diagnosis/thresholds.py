"""The numbers of the diagnosis, all of them our defaults."""

from datetime import timedelta

ONE_SIDED = 0.6
"""The share of the people above which a network leans to one side."""
LEAST_PEOPLE = 10
"""People below which nothing is said of the network as a whole."""
PUT_AWAY = timedelta(days=90)
"""Time for which a finding that was put away stays away, unless what it says has changed."""
ACTED = timedelta(days=90)
"""Time for which a finding stands behind the others once an action was made of it."""
BALANCE = timedelta(days=90)
"""Time over which gives and asks are weighed."""
MOVED = timedelta(days=91)
"""Time for which a change of job is news."""
OWED = timedelta(days=365)
"""Time after which an answer owed is no longer asked for."""
FIRST_PAGE = 3
"""Findings of the short first page."""
MOST_OF_A_KIND = 5
"""Findings about people listed of each kind, at most; the others are counted."""
LOOKED_AT = 60
"""People of each kind among whom those who fit an open goal come first."""
