"""Records and rejections as tuples of texts and numbers, to be kept on the disk."""

from dataclasses import fields
from datetime import date

from exchange.kept import Packed
from planner.imports.card import Card, PersonRecord, Rejection

_NAMES = tuple(field.name for field in fields(Card))
_DAY = _NAMES.index("connected_on")


def packed_record(record: PersonRecord) -> Packed:
    """The values of a record, those of its card after them."""
    values = [getattr(record.card, name) for name in _NAMES]
    values[_DAY] = values[_DAY] and values[_DAY].toordinal()
    return (record.source, record.line, record.uid, *values)


def record_of(packed: Packed) -> PersonRecord:
    """The record that `packed_record` packed."""
    source, line, uid, *values = packed
    values[_DAY] = values[_DAY] and date.fromordinal(values[_DAY])
    return PersonRecord(source, line, Card(*values), uid)


def packed_rejection(rejection: Rejection) -> Packed:
    """The values of a rejection."""
    return rejection.line, rejection.reason, rejection.row


def rejection_of(packed: Packed) -> Rejection:
    """The rejection that `packed_rejection` packed."""
    return Rejection(*packed)
