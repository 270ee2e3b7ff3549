"""Organisations: made when somebody is first said to belong to them."""

from db.engine.uids import new_uid
from db.models import Organisation


def organisation_named(name: str) -> int | None:
    """The id of the organisation of this clean name, made if it is new; None without a name."""
    if not name:
        return None
    known = Organisation.get_or_none(Organisation.name == name)
    return known.id if known else Organisation.create(uid=new_uid(), name=name).id
