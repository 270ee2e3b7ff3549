"""Network: bringing in people from a file."""

from planner.imports.plan import ImportPlan
from planner.language import _
from tui.base.writing import tell_done
from tui.keyboard.commands import done_said
from tui.screens.network.verbs import NetworkDeeds


class NetworkImport(NetworkDeeds):
    """The people, and how a whole file of them comes in."""

    def action_import(self) -> None:
        """Ask for the file."""
        from jobs.import_people import BringingIn  # noqa: PLC0415  # not needed to open the place
        from tui.screens.imports.import_files import ImportFiles  # noqa: PLC0415  # the same

        bringing_in = BringingIn(self.store, self.surroundings.clock)
        self.app.push_screen(
            ImportFiles(bringing_in, self.store.drafts, "network.import"), self._brought_in
        )

    def _brought_in(self, plan: ImportPlan | None) -> None:
        """Show those who came, and say how many they are."""
        if plan is None:
            return
        counts = plan.total
        if plan.is_empty:
            self.notify(_("Nothing was new; nothing was written."))
            return
        said = _("Brought in: {created} created, {updated} updated")
        done = said.format(created=counts.created, updated=counts.updated)
        tell_done(self, self.surroundings, done_said(self, done))
