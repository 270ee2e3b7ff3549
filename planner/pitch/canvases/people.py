"""The three people whose answers are the worked examples."""

from planner.language import _


def executive() -> str:
    """A finance director who looks for her next post."""
    return _("Hélène, executive between two posts, Lyon")


def consultant() -> str:
    """A freelance consultant in logistics."""
    return _("Marc, freelance consultant")


def student() -> str:
    """A student of civil engineering who would rather not speak first."""
    return _("Inès, a shy student")
