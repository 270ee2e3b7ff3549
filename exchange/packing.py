"""Records and rejections as tuples of texts and numbers, to be kept on the disk."""

from datetime import date

from exchange.kept import Packed
from planner.imports.card import Card, PersonRecord, Rejection


def packed_record(record: PersonRecord) -> Packed:
    """The values of a record, those of its card after them."""
    card, day = record.card, record.card.connected_on
    words = (card.name, card.given, card.family, card.organisation, card.role_title)
    points = (card.emails, card.urls, card.phones)
    return (record.source, record.line, record.uid, *words, *points, day and day.toordinal())


def record_of(packed: Packed) -> PersonRecord:
    """The record that `packed_record` packed."""
    source, line, uid, *values = packed
    values[-1] = values[-1] and date.fromordinal(values[-1])
    return PersonRecord(source, line, Card(*values), uid)


def packed_rejection(rejection: Rejection) -> Packed:
    """The values of a rejection."""
    return rejection.line, rejection.reason, rejection.row


def rejection_of(packed: Packed) -> Rejection:
    """The rejection that `packed_rejection` packed."""
    return Rejection(*packed)
