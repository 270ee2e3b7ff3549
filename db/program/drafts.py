"""Text half typed, and what the program remembers about itself; neither is part of the history."""

from contextlib import suppress

from db.engine.database import database
from db.errors import StoreError
from db.models.memory import Draft, Setting
from db.program.draft_targets import is_gone
from planner.model.drafts import Draft as HalfTyped


class DraftStore:
    """Text half typed in a form, by the form's key."""

    def __init__(self) -> None:
        self._answered: set[str] = set()
        self._waiting: dict[str, tuple[str, str]] = {}

    def save(self, key: str, text: str, title: str = "") -> None:
        """Keep `text`; empty text is forgotten. `title` is that of the question.

        Raises:
            StoreError: if it cannot be written now; it is remembered until it can.
        """
        if not text:
            self.clear(key)
            return
        self._waiting[key] = (text, title)
        with database.atomic():
            Draft.insert(key=key, text=text, title=title).on_conflict_replace().execute()
        del self._waiting[key]

    def kept(self) -> list[HalfTyped]:
        """All that is half typed, the newest first.

        What is about something gone is left out, and there again should that be taken back.
        """
        self.catch_up()
        return [
            HalfTyped(draft.key, draft.title)
            for draft in Draft.select().order_by(Draft.kept_at.desc(), Draft.key)
            if draft.key not in self._answered and not is_gone(draft.key)
        ]

    def catch_up(self) -> None:
        """Write what could not be written before."""
        for key, (text, title) in list(self._waiting.items()):
            self.save(key, text, title)

    def load(self, key: str) -> str:
        """The text kept, or an empty one."""
        if key in self._waiting:
            return self._waiting[key][0]
        draft = Draft.get_or_none(Draft.key == key)
        return "" if draft is None else draft.text

    def clear(self, key: str) -> None:
        """Forget the text kept."""
        self._waiting.pop(key, None)
        with database.atomic():
            Draft.delete().where(Draft.key == key).execute()

    def answered(self, key: str, text: str, title: str) -> None:
        """No longer offer a draft whose question was answered; it goes once that is written."""
        if text:
            self._answered.add(key)
        self.save(key, text, title)

    def written(self) -> None:
        """What was answered is in the store now."""
        while self._answered:
            with suppress(StoreError):  # it will be offered once more, which does no harm
                self.clear(self._answered.pop())

    def put_back(self) -> None:
        """Offer again what was answered, because it was not written."""
        self._answered.clear()
        self.catch_up()


class SettingStore:
    """Small facts the program remembers about itself."""

    def get(self, key: str) -> str:
        """The fact kept under `key`, or an empty text."""
        setting = Setting.get_or_none(Setting.key == key)
        return "" if setting is None else setting.value

    def set(self, key: str, value: str) -> None:
        """Keep a fact under `key`."""
        with database.atomic():
            Setting.insert(key=key, value=value).on_conflict(
                conflict_target=[Setting.key], preserve=[Setting.value]
            ).execute()
