"""The fields of the columns of earlier sheets, remembered by the titles of their header."""

import json
from collections.abc import Mapping, Sequence

from db.engine.database import database
from db.program.settings import SettingStore
from planner.imports.columns import REMEMBERED, ColumnMap, header_key


class ColumnStore:
    """The mappings of headers that were confirmed."""

    def __init__(self, settings: SettingStore) -> None:
        self._settings = settings

    def all(self) -> Mapping[str, ColumnMap]:
        """Every mapping by the key of its header."""
        query = "SELECT key, value FROM setting WHERE key LIKE ?"
        rows = database.execute_sql(query, (f"{REMEMBERED}%",))
        return {key: json.loads(value) for key, value in rows}

    def remember(self, titles: Sequence[str], fields: ColumnMap) -> None:
        """Remember the mapping of a header in place of an earlier one."""
        self._settings.set(header_key(titles), json.dumps(dict(fields), ensure_ascii=False))
