"""How long after a meeting or a result something is due, before the move to a working day [C/D]."""

from datetime import timedelta

THANKS = timedelta(days=1)
PROMISE = timedelta(days=3)
"""Where the person named no day."""
REMINDER = timedelta(days=7)
SECOND_REMINDER = timedelta(days=14)
"""From the first reminder on."""
NEWS = timedelta(days=21)
