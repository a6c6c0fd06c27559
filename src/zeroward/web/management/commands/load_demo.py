"""`zeroward load-demo`: labelled example data, and a login for each role."""

from typing import Any

from django.core.management.base import BaseCommand

from zeroward.web.domain.demo import load_demo
from zeroward.web.domain.demo_people import PASSWORD


class Command(BaseCommand):
    help = "Add labelled example data and print a login per role. Never do this on a public platform."

    def handle(self, *args: Any, **options: Any) -> None:
        logins = load_demo()
        self.stdout.write(f"\nExamples (made up; everyone's password is {PASSWORD}):")
        for login in logins:
            self.stdout.write(f"  {login.email:<30} {login.role:<24} {login.scope}")
