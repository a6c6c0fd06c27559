"""`zeroward doctor`: is this installation well, and what is to be done if not?"""

import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from zeroward.web.domain.doctor.checks import examine
from zeroward.web.domain.doctor.registry import State


class Command(BaseCommand):
    requires_system_checks = []
    help = "Examine this installation. Ends with 1 when something is wrong."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="for machines")

    def handle(self, *args: Any, **options: Any) -> None:
        results = []
        for result in examine():
            results.append(result)
            if not options["json"]:
                finding = result.finding
                self.stdout.write(f"{finding.state.upper():8}{result.check}: {finding.message}")
                if finding.remedy:
                    self.stdout.write(f"        → {finding.remedy}")
        if options["json"]:
            data = [result.as_data() for result in results]
            self.stdout.write(json.dumps(data, ensure_ascii=False, indent=1))
        if any(result.finding.state is State.ERROR for result in results):
            sys.exit(1)
