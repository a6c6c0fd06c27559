"""One method for each operation of the API. Made by scripts/api_client.py; changes belong there."""

from collections.abc import Iterator
from typing import Any, Literal, cast
from urllib.parse import quote

from zeroward_client import schemas
from zeroward_client.connection import Connection


class Zeroward(Connection):
    """A platform, as one of its readers or as the person of a token sees it."""

    def list_categories(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.CategoryOutPage:
        """Categories of the portfolio."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.CategoryOutPage", self._read("/api/v1/categories", asked))

    def iter_categories(self, *, limit: int | None = None) -> Iterator[schemas.CategoryOut]:
        """Categories of the portfolio: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_categories(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_category(self, code: str) -> schemas.CategoryDetail:
        """One category with its challenges."""
        return cast("schemas.CategoryDetail", self._read(f"/api/v1/categories/{quote(code, safe=':')}", {}))

    def read_challenge(self, code: str) -> schemas.ChallengeDetail:
        """One challenge: what makes it hard, and the materials that help."""
        return cast("schemas.ChallengeDetail", self._read(f"/api/v1/challenges/{quote(code, safe=':')}", {}))

    def list_materials(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        country: str | None = None,
        challenge: str | None = None,
    ) -> schemas.MaterialOutPage:
        """Materials of the portfolio. In the order of their keys. Narrow them by a country or a challenge."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "country": country,
            "challenge": challenge,
        }
        return cast("schemas.MaterialOutPage", self._read("/api/v1/materials", asked))

    def iter_materials(
        self,
        *,
        limit: int | None = None,
        country: str | None = None,
        challenge: str | None = None,
    ) -> Iterator[schemas.MaterialOut]:
        """Materials of the portfolio: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_materials(cursor=cursor, limit=limit, country=country, challenge=challenge)
            yield from page["items"]
            cursor = page.get("next")

    def read_material(self, key: str) -> schemas.MaterialDetail:
        """One material with its places in the portfolio and its addresses."""
        return cast("schemas.MaterialDetail", self._read(f"/api/v1/materials/{quote(key, safe=':')}", {}))

    def list_lessons(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.LessonOutPage:
        """Lessons learned, with those that are announced."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.LessonOutPage", self._read("/api/v1/lessons", asked))

    def iter_lessons(self, *, limit: int | None = None) -> Iterator[schemas.LessonOut]:
        """Lessons learned, with those that are announced: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_lessons(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def list_deep_dives(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.DiveOutPage:
        """Deep dives: one country's way, step by step."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.DiveOutPage", self._read("/api/v1/deep-dives", asked))

    def iter_deep_dives(self, *, limit: int | None = None) -> Iterator[schemas.DiveOut]:
        """Deep dives: one country's way, step by step: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_deep_dives(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def list_tags(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.TagOutPage:
        """Hashtags of the portfolio with how many records carry each."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.TagOutPage", self._read("/api/v1/tags", asked))

    def iter_tags(self, *, limit: int | None = None) -> Iterator[schemas.TagOut]:
        """Hashtags of the portfolio with how many records carry each: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_tags(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def list_terms(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.TermOutPage:
        """Words of the glossary."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.TermOutPage", self._read("/api/v1/glossary", asked))

    def iter_terms(self, *, limit: int | None = None) -> Iterator[schemas.TermOut]:
        """Words of the glossary: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_terms(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_term(self, key: str) -> schemas.TermOut:
        """One word of the glossary."""
        return cast("schemas.TermOut", self._read(f"/api/v1/glossary/{quote(key, safe=':')}", {}))

    def list_recordings(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.RecordingOutPage:
        """Recordings of sessions."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.RecordingOutPage", self._read("/api/v1/recordings", asked))

    def iter_recordings(self, *, limit: int | None = None) -> Iterator[schemas.RecordingOut]:
        """Recordings of sessions: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_recordings(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def list_personas(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.PersonaOutPage:
        """Made-up people of the portfolio, and the challenges that answer their needs."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.PersonaOutPage", self._read("/api/v1/personas", asked))

    def iter_personas(self, *, limit: int | None = None) -> Iterator[schemas.PersonaOut]:
        """Made-up people of the portfolio, and the challenges that answer their needs: all of them, page
        by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_personas(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def list_editions(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.EditionOutPage:
        """Frozen editions of the portfolio, each with the digest of its content."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.EditionOutPage", self._read("/api/v1/editions", asked))

    def iter_editions(self, *, limit: int | None = None) -> Iterator[schemas.EditionOut]:
        """Frozen editions of the portfolio, each with the digest of its content: all of them, page by
        page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_editions(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def list_courses(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.CourseOutPage:
        """Courses."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.CourseOutPage", self._read("/api/v1/courses", asked))

    def iter_courses(self, *, limit: int | None = None) -> Iterator[schemas.CourseOut]:
        """Courses: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_courses(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_course(self, key: str) -> schemas.CourseDetail:
        """One course with its modules and what to do in them. Questions are asked on the pages: what is
        right is told there, after an answer."""
        return cast("schemas.CourseDetail", self._read(f"/api/v1/courses/{quote(key, safe=':')}", {}))

    def list_answers(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        topic: str | None = None,
    ) -> schemas.AnsweredOutPage:
        """Questions of cities that were answered for everybody."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "topic": topic,
        }
        return cast("schemas.AnsweredOutPage", self._read("/api/v1/answers", asked))

    def iter_answers(
        self,
        *,
        limit: int | None = None,
        topic: str | None = None,
    ) -> Iterator[schemas.AnsweredOut]:
        """Questions of cities that were answered for everybody: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_answers(cursor=cursor, limit=limit, topic=topic)
            yield from page["items"]
            cursor = page.get("next")

    def read_answer(self, key: str) -> schemas.AnsweredOut:
        """One question with its answer."""
        return cast("schemas.AnsweredOut", self._read(f"/api/v1/answers/{quote(key, safe=':')}", {}))

    def list_countries(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.CountryCountedPage:
        """Countries with their status and how many cities are known."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.CountryCountedPage", self._read("/api/v1/countries", asked))

    def iter_countries(self, *, limit: int | None = None) -> Iterator[schemas.CountryCounted]:
        """Countries with their status and how many cities are known: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_countries(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_country(self, code: str) -> schemas.CountryDetail:
        """One country with its cities, organisations and networks."""
        return cast("schemas.CountryDetail", self._read(f"/api/v1/countries/{quote(code, safe=':')}", {}))

    def list_cities(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        country: str | None = None,
        q: str | None = None,
    ) -> schemas.CityOutPage:
        """Cities on the platform."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "country": country,
            "q": q,
        }
        return cast("schemas.CityOutPage", self._read("/api/v1/cities", asked))

    def iter_cities(
        self,
        *,
        limit: int | None = None,
        country: str | None = None,
        q: str | None = None,
    ) -> Iterator[schemas.CityOut]:
        """Cities on the platform: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_cities(cursor=cursor, limit=limit, country=country, q=q)
            yield from page["items"]
            cursor = page.get("next")

    def read_city(self, key: str) -> schemas.CityDetail:
        """One city with its figures and where it takes part."""
        return cast("schemas.CityDetail", self._read(f"/api/v1/cities/{quote(key, safe=':')}", {}))

    def list_organisations(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.OrganisationOutPage:
        """Organisations."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.OrganisationOutPage", self._read("/api/v1/organisations", asked))

    def iter_organisations(self, *, limit: int | None = None) -> Iterator[schemas.OrganisationOut]:
        """Organisations: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_organisations(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_organisation(self, key: str) -> schemas.OrganisationDetail:
        """One organisation."""
        path = f"/api/v1/organisations/{quote(key, safe=':')}"
        answer = self._read(path, {})
        return cast("schemas.OrganisationDetail", answer)

    def list_networks(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.NetworkOutPage:
        """Networks of cities."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.NetworkOutPage", self._read("/api/v1/networks", asked))

    def iter_networks(self, *, limit: int | None = None) -> Iterator[schemas.NetworkOut]:
        """Networks of cities: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_networks(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_network(self, key: str) -> schemas.NetworkDetail:
        """One network with its members."""
        return cast("schemas.NetworkDetail", self._read(f"/api/v1/networks/{quote(key, safe=':')}", {}))

    def list_projects(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.ProjectOutPage:
        """Projects with cities."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.ProjectOutPage", self._read("/api/v1/projects", asked))

    def iter_projects(self, *, limit: int | None = None) -> Iterator[schemas.ProjectOut]:
        """Projects with cities: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_projects(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_project(self, key: str) -> schemas.ProjectDetail:
        """One project with who takes part."""
        return cast("schemas.ProjectDetail", self._read(f"/api/v1/projects/{quote(key, safe=':')}", {}))

    def list_platforms(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.PlatformOutPage:
        """National platforms with the seven fields of their profile."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.PlatformOutPage", self._read("/api/v1/platforms", asked))

    def iter_platforms(self, *, limit: int | None = None) -> Iterator[schemas.PlatformOut]:
        """National platforms with the seven fields of their profile: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_platforms(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_platform(self, code: str) -> schemas.PlatformDetail:
        """The profile of one national platform."""
        return cast("schemas.PlatformDetail", self._read(f"/api/v1/platforms/{quote(code, safe=':')}", {}))

    def list_services(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.ServiceOutPage:
        """The support menu: what a city can ask for."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.ServiceOutPage", self._read("/api/v1/services", asked))

    def iter_services(self, *, limit: int | None = None) -> Iterator[schemas.ServiceOut]:
        """The support menu: what a city can ask for: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_services(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_service(self, key: str) -> schemas.ServiceDetail:
        """One service, and how to ask for it."""
        return cast("schemas.ServiceDetail", self._read(f"/api/v1/services/{quote(key, safe=':')}", {}))

    def list_programmes(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.ProgrammeOutPage:
        """Funding programmes."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.ProgrammeOutPage", self._read("/api/v1/programmes", asked))

    def iter_programmes(self, *, limit: int | None = None) -> Iterator[schemas.ProgrammeOut]:
        """Funding programmes: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_programmes(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_programme(self, key: str) -> schemas.ProgrammeDetail:
        """One programme: who may apply, and its opportunities."""
        return cast("schemas.ProgrammeDetail", self._read(f"/api/v1/programmes/{quote(key, safe=':')}", {}))

    def list_opportunities(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        ahead: bool | None = None,
        programme: str | None = None,
    ) -> schemas.OpportunityOutPage:
        """Money with a deadline."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "ahead": ahead,
            "programme": programme,
        }
        return cast("schemas.OpportunityOutPage", self._read("/api/v1/opportunities", asked))

    def iter_opportunities(
        self,
        *,
        limit: int | None = None,
        ahead: bool | None = None,
        programme: str | None = None,
    ) -> Iterator[schemas.OpportunityOut]:
        """Money with a deadline: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_opportunities(cursor=cursor, limit=limit, ahead=ahead, programme=programme)
            yield from page["items"]
            cursor = page.get("next")

    def read_opportunity(self, key: str) -> schemas.OpportunityOut:
        """One opportunity."""
        return cast("schemas.OpportunityOut", self._read(f"/api/v1/opportunities/{quote(key, safe=':')}", {}))

    def list_ecosystems(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.EcosystemOutPage:
        """National ecosystems: who helps cities in each country, with what, and what is counted there."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.EcosystemOutPage", self._read("/api/v1/ecosystems", asked))

    def iter_ecosystems(self, *, limit: int | None = None) -> Iterator[schemas.EcosystemOut]:
        """National ecosystems: who helps cities in each country, with what, and what is counted there: all
        of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_ecosystems(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_ecosystem(self, code: str) -> schemas.EcosystemOut:
        """The ecosystem of one country, with sums over what its cities have made public."""
        return cast("schemas.EcosystemOut", self._read(f"/api/v1/ecosystems/{quote(code, safe=':')}", {}))

    def list_national_reports(self, code: str) -> schemas.ReportsOut:
        """National reports of a country: the newest of each year."""
        path = f"/api/v1/countries/{quote(code, safe=':')}/reports"
        answer = self._read(path, {})
        return cast("schemas.ReportsOut", answer)

    def read_national_report(self, code: str, year: int) -> schemas.ReportDetail:
        """One national report: how far the cities of a country are, as sums that show no single city."""
        path = f"/api/v1/countries/{quote(code, safe=':')}/reports/{year}"
        answer = self._read(path, {})
        return cast("schemas.ReportDetail", answer)

    def list_clusters(self) -> schemas.ClustersOut:
        """Clusters of national platforms that were published, with the support that each gets."""
        return cast("schemas.ClustersOut", self._read("/api/v1/clusters", {}))

    def read_country_desk(self, code: str) -> schemas.DashboardOut:
        """The desk of a national platform: every room in one sentence, and what waits."""
        return cast("schemas.DashboardOut", self._read(f"/api/v1/work/countries/{quote(code, safe=':')}", {}))

    def list_country_cities(self, code: str) -> schemas.CitiesSharedOut:
        """All cities of a country with what each shares with its platform."""
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/cities"
        answer = self._read(path, {})
        return cast("schemas.CitiesSharedOut", answer)

    def read_mission_desk(self) -> schemas.DeskOut:
        """The Mission's desk: all countries beside each other."""
        return cast("schemas.DeskOut", self._read("/api/v1/work/mission", {}))

    def read_country_emissions(self, code: str, *, year: int | None = None) -> schemas.CountryEmissions:
        """The sum of what the cities of a country share of their emissions. From three cities on, so that
        no sum is the figure of one city in disguise."""
        asked: dict[str, Any] = {
            "year": year,
        }
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/emissions"
        answer = self._read(path, asked)
        return cast("schemas.CountryEmissions", answer)

    def read_country_progress(self, code: str) -> schemas.CountryProgress:
        """How far the cities of a country are that share it: actions by status and field, indicators,
        effects."""
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/progress"
        answer = self._read(path, {})
        return cast("schemas.CountryProgress", answer)

    def list_needs(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.NeedsOutPage:
        """Published needs assessments: the newest version of each."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.NeedsOutPage", self._read("/api/v1/needs", asked))

    def iter_needs(self, *, limit: int | None = None) -> Iterator[schemas.NeedsOut]:
        """Published needs assessments: the newest version of each: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_needs(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_needs(self, key: str) -> schemas.NeedsDetail:
        """What a needs assessment found: the newest version."""
        return cast("schemas.NeedsDetail", self._read(f"/api/v1/needs/{quote(key, safe=':')}", {}))

    def read_needs_version(self, key: str, number: int) -> schemas.NeedsDetail:
        """One version of what a needs assessment found."""
        return cast("schemas.NeedsDetail", self._read(f"/api/v1/needs/{quote(key, safe=':')}/{number}", {}))

    def list_promises(self, key: str) -> schemas.PromisesOut:
        """What was promised to the cities that answered, and how it stands."""
        return cast("schemas.PromisesOut", self._read(f"/api/v1/needs/{quote(key, safe=':')}/promises", {}))

    def list_calls(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        programme: str | None = None,
    ) -> schemas.CallOutPage:
        """Calls of programmes such as twinning, study visits and pilots."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "programme": programme,
        }
        return cast("schemas.CallOutPage", self._read("/api/v1/calls", asked))

    def iter_calls(
        self,
        *,
        limit: int | None = None,
        programme: str | None = None,
    ) -> Iterator[schemas.CallOut]:
        """Calls of programmes such as twinning, study visits and pilots: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_calls(cursor=cursor, limit=limit, programme=programme)
            yield from page["items"]
            cursor = page.get("next")

    def read_call(self, key: str) -> schemas.CallDetail:
        """One call: who may apply, until when, and what came of it. Matches are published as the places
        that were chosen; who applied and was not chosen is not told."""
        return cast("schemas.CallDetail", self._read(f"/api/v1/calls/{quote(key, safe=':')}", {}))

    def list_testbeds(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.TestbedOutPage:
        """Testbeds and innovation partners."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.TestbedOutPage", self._read("/api/v1/testbeds", asked))

    def iter_testbeds(self, *, limit: int | None = None) -> Iterator[schemas.TestbedOut]:
        """Testbeds and innovation partners: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_testbeds(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_testbed(self, key: str) -> schemas.TestbedOut:
        """One testbed."""
        return cast("schemas.TestbedOut", self._read(f"/api/v1/testbeds/{quote(key, safe=':')}", {}))

    def list_investment_projects(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.InvestmentProjectOutPage:
        """Investment projects that cities show to everybody."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.InvestmentProjectOutPage", self._read("/api/v1/investment-projects", asked))

    def iter_investment_projects(self, *, limit: int | None = None) -> Iterator[schemas.InvestmentProjectOut]:
        """Investment projects that cities show to everybody: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_investment_projects(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_investment_project(self, project: int) -> schemas.InvestmentProjectOut:
        """One investment project that everybody may see."""
        return cast("schemas.InvestmentProjectOut", self._read(f"/api/v1/investment-projects/{project}", {}))

    def list_own_investment_projects(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        city: str | None = None,
    ) -> schemas.OwnProjectOutPage:
        """Investment projects that you may see, with the money that is there."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "city": city,
        }
        return cast("schemas.OwnProjectOutPage", self._read("/api/v1/work/investment-projects", asked))

    def iter_own_investment_projects(
        self,
        *,
        limit: int | None = None,
        city: str | None = None,
    ) -> Iterator[schemas.OwnProjectOut]:
        """Investment projects that you may see, with the money that is there: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_own_investment_projects(cursor=cursor, limit=limit, city=city)
            yield from page["items"]
            cursor = page.get("next")

    def read_own_investment_project(self, project: int) -> schemas.OwnProjectOut:
        """One investment project that you may see."""
        return cast("schemas.OwnProjectOut", self._read(f"/api/v1/work/investment-projects/{project}", {}))

    def change_investment_project(
        self,
        project: int,
        body: schemas.InvestmentProjectChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.InvestmentProjectDetail:
        """Change an investment project; what is not sent stays as it is. Amounts are in `currency`."""
        path = f"/api/v1/work/investment-projects/{project}"
        return cast("schemas.InvestmentProjectDetail", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_investment_project(
        self,
        project: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete an investment project with its sources."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/investment-projects/{project}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_events(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        ahead: bool | None = None,
    ) -> schemas.EventOutPage:
        """Events that you may see. A series of events is one record at its next time. All public events as
        iCalendar, by country, topic, kind or series: `/en/events/calendar.ics?country=AT`."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "ahead": ahead,
        }
        return cast("schemas.EventOutPage", self._read("/api/v1/events", asked))

    def iter_events(
        self,
        *,
        limit: int | None = None,
        ahead: bool | None = None,
    ) -> Iterator[schemas.EventOut]:
        """Events that you may see: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_events(cursor=cursor, limit=limit, ahead=ahead)
            yield from page["items"]
            cursor = page.get("next")

    def read_event(self, key: str) -> schemas.EventOut:
        """One event."""
        return cast("schemas.EventOut", self._read(f"/api/v1/events/{quote(key, safe=':')}", {}))

    def list_groups(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.GroupOutPage:
        """Working groups and communities that you may know of."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.GroupOutPage", self._read("/api/v1/groups", asked))

    def iter_groups(self, *, limit: int | None = None) -> Iterator[schemas.GroupOut]:
        """Working groups and communities that you may know of: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_groups(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def list_barriers(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.BarrierOutPage:
        """What stands in the way of cities, from the registers that you may read. Counts that could tell
        single cities are withheld."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.BarrierOutPage", self._read("/api/v1/barriers", asked))

    def iter_barriers(self, *, limit: int | None = None) -> Iterator[schemas.BarrierOut]:
        """What stands in the way of cities, from the registers that you may read: all of them, page by
        page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_barriers(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_barrier(self, key: str) -> schemas.BarrierOut:
        """One barrier."""
        return cast("schemas.BarrierOut", self._read(f"/api/v1/barriers/{quote(key, safe=':')}", {}))

    def list_pacts(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.PactOutPage:
        """Local pacts that cities have published."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.PactOutPage", self._read("/api/v1/pacts", asked))

    def iter_pacts(self, *, limit: int | None = None) -> Iterator[schemas.PactOut]:
        """Local pacts that cities have published: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_pacts(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_pact(self, city: str, pact: int) -> schemas.PactDetail:
        """One local pact with its deals and who made them."""
        return cast("schemas.PactDetail", self._read(f"/api/v1/pacts/{quote(city, safe=':')}/{pact}", {}))

    def list_agreements(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.AgreementOutPage:
        """Agreements between cities, ministries and others that you may see."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.AgreementOutPage", self._read("/api/v1/agreements", asked))

    def iter_agreements(self, *, limit: int | None = None) -> Iterator[schemas.AgreementOut]:
        """Agreements between cities, ministries and others that you may see: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_agreements(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_agreement(self, key: str) -> schemas.AgreementDetail:
        """One agreement with who has signed it."""
        return cast("schemas.AgreementDetail", self._read(f"/api/v1/agreements/{quote(key, safe=':')}", {}))

    def list_shared_projects(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.SharedProjectOutPage:
        """Projects that several cities carry out together."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.SharedProjectOutPage", self._read("/api/v1/shared-projects", asked))

    def iter_shared_projects(self, *, limit: int | None = None) -> Iterator[schemas.SharedProjectOut]:
        """Projects that several cities carry out together: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_shared_projects(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_shared_project(self, project: int) -> schemas.SharedProjectDetail:
        """One project of several cities, with how far each part is."""
        return cast("schemas.SharedProjectDetail", self._read(f"/api/v1/shared-projects/{project}", {}))

    def read_group(self, key: str) -> schemas.GroupDetail:
        """One group, with its rounds where you may read in it."""
        return cast("schemas.GroupDetail", self._read(f"/api/v1/groups/{quote(key, safe=':')}", {}))

    def read_round(self, key: str, number: int) -> schemas.RoundDetail:
        """One round of a group that you may read: its goal, sessions and what came of it. What members
        wrote is read below `/work/groups`, by those who may."""
        path = f"/api/v1/groups/{quote(key, safe=':')}/rounds/{number}"
        answer = self._read(path, {})
        return cast("schemas.RoundDetail", answer)

    def list_inventories(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.PublishedInventoryPage:
        """Emission inventories that cities have published: the newest version of each year."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.PublishedInventoryPage", self._read("/api/v1/inventories", asked))

    def iter_inventories(self, *, limit: int | None = None) -> Iterator[schemas.PublishedInventory]:
        """Emission inventories that cities have published: the newest version of each year: all of them,
        page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_inventories(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_inventories(self, city: str) -> schemas.InventoriesOfCity:
        """What one city has published of its emissions."""
        path = f"/api/v1/inventories/{quote(city, safe=':')}"
        answer = self._read(path, {})
        return cast("schemas.InventoriesOfCity", answer)

    def list_plans(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.PublishedPlanPage:
        """Plans that cities have published: the newest version of each."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.PublishedPlanPage", self._read("/api/v1/plans", asked))

    def iter_plans(self, *, limit: int | None = None) -> Iterator[schemas.PublishedPlan]:
        """Plans that cities have published: the newest version of each: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_plans(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_plans(self, city: str) -> schemas.PlansOfCity:
        """What one city has published of its plans, and what they come to."""
        return cast("schemas.PlansOfCity", self._read(f"/api/v1/plans/{quote(city, safe=':')}", {}))

    def list_contracts(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.ContractOutPage:
        """Climate City Contracts that cities have published."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.ContractOutPage", self._read("/api/v1/contracts", asked))

    def iter_contracts(self, *, limit: int | None = None) -> Iterator[schemas.ContractOut]:
        """Climate City Contracts that cities have published: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_contracts(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_contract(self, city: str, contract: int) -> schemas.ContractDetail:
        """One published contract with its content."""
        path = f"/api/v1/contracts/{quote(city, safe=':')}/{contract}"
        answer = self._read(path, {})
        return cast("schemas.ContractDetail", answer)

    def list_progress(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.ProgressOutPage:
        """Cities that show how far they are."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.ProgressOutPage", self._read("/api/v1/progress", asked))

    def iter_progress(self, *, limit: int | None = None) -> Iterator[schemas.ProgressOut]:
        """Cities that show how far they are: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_progress(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_progress(self, city: str) -> schemas.ProgressDetail:
        """What a city shows of its progress: the newest state that it published."""
        return cast("schemas.ProgressDetail", self._read(f"/api/v1/progress/{quote(city, safe=':')}", {}))

    def list_actions(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.ActionOutPage:
        """The library of actions."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.ActionOutPage", self._read("/api/v1/actions", asked))

    def iter_actions(self, *, limit: int | None = None) -> Iterator[schemas.ActionOut]:
        """The library of actions: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_actions(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_action(self, key: str) -> schemas.ActionDetail:
        """One action with what cities report of it."""
        return cast("schemas.ActionDetail", self._read(f"/api/v1/actions/{quote(key, safe=':')}", {}))

    def count_contracts(
        self,
        kind: str,
        *,
        country: list[str] | None = None,
        size: list[str] | None = None,
        year: list[str] | None = None,
    ) -> schemas.CountsOut:
        """How many cities use, plan or consider what, counted over the contracts that you may see. `kind`
        is one of instruments, governance, social_innovations, barriers, levers, fields."""
        asked: dict[str, Any] = {
            "country": country,
            "size": size,
            "year": year,
        }
        path = f"/api/v1/contract-counts/{quote(kind, safe=':')}"
        answer = self._read(path, asked)
        return cast("schemas.CountsOut", answer)

    def compare_contracts(self, *, left: str | None = None, right: str | None = None) -> schemas.ComparedOut:
        """Contracts of two cities, or of two groups of them, module by module. Without `left` and `right`
        it says what can be compared."""
        asked: dict[str, Any] = {
            "left": left,
            "right": right,
        }
        return cast("schemas.ComparedOut", self._read("/api/v1/contract-comparison", asked))

    def search(
        self,
        *,
        q: str | None = None,
        kind: str | None = None,
        country: str | None = None,
        category: str | None = None,
        exact: bool | None = None,
        page: int | None = None,
        size: int | None = None,
    ) -> schemas.ResultsOut:
        """Search over everything public. The same as the search page and the command `zeroward search`:
        the question may be in any language, and each result says how its points came about."""
        asked: dict[str, Any] = {
            "q": q,
            "kind": kind,
            "country": country,
            "category": category,
            "exact": exact,
            "page": page,
            "size": size,
        }
        return cast("schemas.ResultsOut", self._read("/api/v1/search", asked))

    def list_vocabularies(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.VocabularyOutPage:
        """Controlled vocabularies."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.VocabularyOutPage", self._read("/api/v1/vocabularies", asked))

    def iter_vocabularies(self, *, limit: int | None = None) -> Iterator[schemas.VocabularyOut]:
        """Controlled vocabularies: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_vocabularies(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_vocabulary(self, key: str) -> schemas.VocabularyDetail:
        """One vocabulary with the words for its concepts."""
        path = f"/api/v1/vocabularies/{quote(key, safe=':')}"
        answer = self._read(path, {})
        return cast("schemas.VocabularyDetail", answer)

    def read_me(self) -> schemas.MeOut:
        """Who this token stands for, and what it may do."""
        return cast("schemas.MeOut", self._read("/api/v1/me", {}))

    def list_tasks(self) -> schemas.TasksOut:
        """What waits for you, over all rooms."""
        return cast("schemas.TasksOut", self._read("/api/v1/me/tasks", {}))

    def list_own_inventories(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        city: str | None = None,
    ) -> schemas.WorkingInventoryPage:
        """Working inventories that you may see."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "city": city,
        }
        return cast("schemas.WorkingInventoryPage", self._read("/api/v1/work/inventories", asked))

    def iter_own_inventories(
        self,
        *,
        limit: int | None = None,
        city: str | None = None,
    ) -> Iterator[schemas.WorkingInventory]:
        """Working inventories that you may see: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_own_inventories(cursor=cursor, limit=limit, city=city)
            yield from page["items"]
            cursor = page.get("next")

    def list_own_plans(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        city: str | None = None,
    ) -> schemas.WorkingPlanPage:
        """Working plans that you may see."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "city": city,
        }
        return cast("schemas.WorkingPlanPage", self._read("/api/v1/work/plans", asked))

    def iter_own_plans(
        self,
        *,
        limit: int | None = None,
        city: str | None = None,
    ) -> Iterator[schemas.WorkingPlan]:
        """Working plans that you may see: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_own_plans(cursor=cursor, limit=limit, city=city)
            yield from page["items"]
            cursor = page.get("next")

    def list_own_contracts(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        city: str | None = None,
    ) -> schemas.WorkingContractPage:
        """Contracts in the making that you may see."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "city": city,
        }
        return cast("schemas.WorkingContractPage", self._read("/api/v1/work/contracts", asked))

    def iter_own_contracts(
        self,
        *,
        limit: int | None = None,
        city: str | None = None,
    ) -> Iterator[schemas.WorkingContract]:
        """Contracts in the making that you may see: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_own_contracts(cursor=cursor, limit=limit, city=city)
            yield from page["items"]
            cursor = page.get("next")

    def list_notifications(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        unread: bool | None = None,
    ) -> schemas.NotificationOutPage:
        """What you were told, the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "unread": unread,
        }
        return cast("schemas.NotificationOutPage", self._read("/api/v1/me/notifications", asked))

    def iter_notifications(
        self,
        *,
        limit: int | None = None,
        unread: bool | None = None,
    ) -> Iterator[schemas.NotificationOut]:
        """What you were told, the oldest first: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_notifications(cursor=cursor, limit=limit, unread=unread)
            yield from page["items"]
            cursor = page.get("next")

    def mark_notification(self, notification: int, *, idempotency_key: str = "") -> schemas.MarkedOut:
        """Mark one of your notifications as read."""
        path = f"/api/v1/me/notifications/{notification}/read"
        return cast("schemas.MarkedOut", self._write("POST", path, {}, None, idempotency_key))

    def mark_all_notifications(self, *, idempotency_key: str = "") -> schemas.MarkedOut:
        """Mark all of your notifications as read."""
        path = "/api/v1/me/notifications/read"
        return cast("schemas.MarkedOut", self._write("POST", path, {}, None, idempotency_key))

    def list_applications(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.ApplicationOutPage:
        """Applications of your places and teams to calls."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.ApplicationOutPage", self._read("/api/v1/work/applications", asked))

    def iter_applications(self, *, limit: int | None = None) -> Iterator[schemas.ApplicationOut]:
        """Applications of your places and teams to calls: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_applications(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_application(self, application: int) -> schemas.ApplicationDetail:
        """One application of your place or team: what it says, what is missing, what comes next."""
        return cast("schemas.ApplicationDetail", self._read(f"/api/v1/work/applications/{application}", {}))

    def read_inventory(self, inventory: int) -> schemas.InventoryDetail:
        """One working inventory: every line with its value, unit and quality, and what they come to."""
        return cast("schemas.InventoryDetail", self._read(f"/api/v1/work/inventories/{inventory}", {}))

    def write_lines(
        self,
        inventory: int,
        body: schemas.BatchIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.BatchOut:
        """Add lines to an inventory, or replace those of the cells that are named. All of them are stored
        or none; `problems` names each line that cannot be taken. A method that refuses says why."""
        path = f"/api/v1/work/inventories/{inventory}/lines"
        return cast("schemas.BatchOut", self._write("POST", path, {}, body, idempotency_key))

    def change_line(
        self,
        inventory: int,
        line: int,
        body: schemas.LineChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.LineOut:
        """Change one line of an inventory; what is not sent stays as it is."""
        path = f"/api/v1/work/inventories/{inventory}/lines/{line}"
        return cast("schemas.LineOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_line(self, inventory: int, line: int, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Take a line out of an inventory; its history keeps what it said."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/inventories/{inventory}/lines/{line}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def read_plan(self, plan: int) -> schemas.PlanDetail:
        """One working plan: targets, actions with effects and costs, indicators, and what they come to."""
        return cast("schemas.PlanDetail", self._read(f"/api/v1/work/plans/{plan}", {}))

    def delete_plan(self, plan: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Delete a draft that nobody kept a version of."""
        path = f"/api/v1/work/plans/{plan}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def write_actions(
        self,
        plan: int,
        body: schemas.ActionsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ActionsOut:
        """Add actions to a plan, or change those with the same number. All of them are stored or none;
        `problems` names each field that cannot be taken."""
        path = f"/api/v1/work/plans/{plan}/actions"
        return cast("schemas.ActionsOut", self._write("POST", path, {}, body, idempotency_key))

    def change_action(
        self,
        plan: int,
        code: str,
        body: schemas.ActionChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.ActionState:
        """Change one action of a plan; what is not sent stays as it is."""
        path = f"/api/v1/work/plans/{plan}/actions/{quote(code, safe=':')}"
        return cast("schemas.ActionState", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_action(self, plan: int, code: str, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Take an action out of a plan; its history keeps what it said."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/actions/{quote(code, safe=':')}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def set_action_state(
        self,
        plan: int,
        code: str,
        body: schemas.StateIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ActionState:
        """Say how far an action has come, also when the plan is no draft any more."""
        path = f"/api/v1/work/plans/{plan}/actions/{quote(code, safe=':')}/state"
        return cast("schemas.ActionState", self._write("POST", path, {}, body, idempotency_key))

    def write_observations(
        self,
        plan: int,
        body: schemas.ObservationsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ObservationsOut:
        """Bring values that were observed into a plan, also when it is adopted. A value of the same
        quantity, category and year is corrected; the history keeps what it was."""
        path = f"/api/v1/work/plans/{plan}/observations"
        return cast("schemas.ObservationsOut", self._write("POST", path, {}, body, idempotency_key))

    def write_targets(
        self,
        plan: int,
        body: schemas.TargetRowsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRowsOut:
        """Write targets of a plan, many at once: all or none. Found again by it. `problems` names each row
        and field that cannot be taken."""
        path = f"/api/v1/work/plans/{plan}/targets"
        return cast("schemas.PlanRowsOut", self._write("POST", path, {}, body, idempotency_key))

    def change_target(
        self,
        plan: int,
        row: int,
        body: schemas.TargetChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRow:
        """Change one of the targets of a plan; what is not sent stays as it is."""
        path = f"/api/v1/work/plans/{plan}/targets/{row}"
        return cast("schemas.PlanRow", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_target(self, plan: int, row: int, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Take one of the targets out of a plan."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/targets/{row}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def write_policies(
        self,
        plan: int,
        body: schemas.PolicyRowsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRowsOut:
        """Write policies in force of a plan, many at once: all or none. Found again by level and name.
        `problems` names each row and field that cannot be taken."""
        path = f"/api/v1/work/plans/{plan}/policies"
        return cast("schemas.PlanRowsOut", self._write("POST", path, {}, body, idempotency_key))

    def change_policy(
        self,
        plan: int,
        row: int,
        body: schemas.PolicyChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRow:
        """Change one of the policies in force of a plan; what is not sent stays as it is."""
        path = f"/api/v1/work/plans/{plan}/policies/{row}"
        return cast("schemas.PlanRow", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_policy(self, plan: int, row: int, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Take one of the policies in force out of a plan."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/policies/{row}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def write_offsets(
        self,
        plan: int,
        body: schemas.OffsetRowsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRowsOut:
        """Write sinks and credits for what is left over of a plan, many at once: all or none. Found again
        by year and name. `problems` names each row and field that cannot be taken."""
        path = f"/api/v1/work/plans/{plan}/offsets"
        return cast("schemas.PlanRowsOut", self._write("POST", path, {}, body, idempotency_key))

    def change_offset(
        self,
        plan: int,
        row: int,
        body: schemas.OffsetChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRow:
        """Change one of the sinks and credits for what is left over of a plan; what is not sent stays as
        it is."""
        path = f"/api/v1/work/plans/{plan}/offsets/{row}"
        return cast("schemas.PlanRow", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_offset(self, plan: int, row: int, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Take one of the sinks and credits for what is left over out of a plan."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/offsets/{row}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def write_plan_indicators(
        self,
        plan: int,
        body: schemas.PlanIndicatorRowsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRowsOut:
        """Write indicators of a plan, many at once: all or none. Found again by what they say. `problems`
        names each row and field that cannot be taken."""
        path = f"/api/v1/work/plans/{plan}/indicators"
        return cast("schemas.PlanRowsOut", self._write("POST", path, {}, body, idempotency_key))

    def change_plan_indicator(
        self,
        plan: int,
        row: int,
        body: schemas.PlanIndicatorChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRow:
        """Change one of the indicators of a plan; what is not sent stays as it is."""
        path = f"/api/v1/work/plans/{plan}/indicators/{row}"
        return cast("schemas.PlanRow", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_plan_indicator(
        self,
        plan: int,
        row: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Take one of the indicators out of a plan."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/indicators/{row}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def write_portfolios(
        self,
        plan: int,
        body: schemas.PortfolioRowsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRowsOut:
        """Write portfolios of actions of a plan, many at once: all or none. Found again by it. `problems`
        names each row and field that cannot be taken."""
        path = f"/api/v1/work/plans/{plan}/portfolios"
        return cast("schemas.PlanRowsOut", self._write("POST", path, {}, body, idempotency_key))

    def change_portfolio(
        self,
        plan: int,
        row: int,
        body: schemas.PortfolioChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRow:
        """Change one of the portfolios of actions of a plan; what is not sent stays as it is."""
        path = f"/api/v1/work/plans/{plan}/portfolios/{row}"
        return cast("schemas.PlanRow", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_portfolio(self, plan: int, row: int, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Take one of the portfolios of actions out of a plan."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/portfolios/{row}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def write_pathways(
        self,
        plan: int,
        body: schemas.PathwayRowsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRowsOut:
        """Write impact pathways of a plan, many at once: all or none. Field of action, as a code.
        `problems` names each row and field that cannot be taken."""
        path = f"/api/v1/work/plans/{plan}/pathways"
        return cast("schemas.PlanRowsOut", self._write("POST", path, {}, body, idempotency_key))

    def change_pathway(
        self,
        plan: int,
        row: int,
        body: schemas.PathwayChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRow:
        """Change one of the impact pathways of a plan; what is not sent stays as it is."""
        path = f"/api/v1/work/plans/{plan}/pathways/{row}"
        return cast("schemas.PlanRow", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_pathway(self, plan: int, row: int, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Take one of the impact pathways out of a plan."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/pathways/{row}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def write_values(
        self,
        plan: int,
        body: schemas.DriverValuesIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRowsOut:
        """Say what the city knows of the drivers of its model, many at once: all or none. A value of the
        same driver is replaced. `problems` names each that the model cannot take."""
        path = f"/api/v1/work/plans/{plan}/values"
        return cast("schemas.PlanRowsOut", self._write("POST", path, {}, body, idempotency_key))

    def delete_value(self, plan: int, driver: str, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Take back what the city said of a driver: what similar cities or the reference have counts
        again."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/values/{quote(driver, safe=':')}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def add_scenario(
        self,
        plan: int,
        body: schemas.ScenarioIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRow:
        """Keep a scenario of a plan; what does not fit its model is refused with the place."""
        path = f"/api/v1/work/plans/{plan}/scenarios"
        return cast("schemas.PlanRow", self._write("POST", path, {}, body, idempotency_key))

    def change_scenario(
        self,
        plan: int,
        scenario: int,
        body: schemas.ScenarioChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRow:
        """Change a scenario, or choose it as what the plan plans; what is not sent stays as it is."""
        path = f"/api/v1/work/plans/{plan}/scenarios/{scenario}"
        return cast("schemas.PlanRow", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_scenario(
        self,
        plan: int,
        scenario: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a scenario of a plan."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/scenarios/{scenario}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def read_investment(self, plan: int) -> schemas.InvestmentOut:
        """The investment plan of a plan: every table with its rows."""
        return cast("schemas.InvestmentOut", self._read(f"/api/v1/work/plans/{plan}/investment", {}))

    def begin_investment(self, plan: int, *, idempotency_key: str = "") -> schemas.MoneyFrameOut:
        """Begin the investment plan of a plan; begun already, it stays as it is."""
        path = f"/api/v1/work/plans/{plan}/investment"
        return cast("schemas.MoneyFrameOut", self._write("POST", path, {}, None, idempotency_key))

    def add_money_row(
        self,
        plan: int,
        table: str,
        body: schemas.RowIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.RowOut:
        """Add a row to a table of the investment plan; the first one begins it."""
        path = f"/api/v1/work/plans/{plan}/investment/tables/{quote(table, safe=':')}"
        return cast("schemas.RowOut", self._write("POST", path, {}, body, idempotency_key))

    def change_money_row(
        self,
        plan: int,
        table: str,
        row: int,
        body: schemas.RowChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.RowOut:
        """Change one row of the investment plan; columns that are not sent stay as they are."""
        path = f"/api/v1/work/plans/{plan}/investment/tables/{quote(table, safe=':')}/{row}"
        return cast("schemas.RowOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_money_row(
        self,
        plan: int,
        table: str,
        row: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Take a row out of the investment plan."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/plans/{plan}/investment/tables/{quote(table, safe=':')}/{row}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def read_own_contract(self, contract: int) -> schemas.ContractWork:
        """One contract in the making: how far each module is, what does not fit, versions, sealed files."""
        return cast("schemas.ContractWork", self._read(f"/api/v1/work/contracts/{contract}", {}))

    def delete_contract(self, contract: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Delete a draft that was never reviewed, signed or kept."""
        path = f"/api/v1/work/contracts/{contract}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def read_module(self, contract: int, module: str) -> schemas.ModuleDetail:
        """One module of a contract in the making with its text, fields and tables."""
        path = f"/api/v1/work/contracts/{contract}/modules/{quote(module, safe=':')}"
        answer = self._read(path, {})
        return cast("schemas.ModuleDetail", answer)

    def save_module(
        self,
        contract: int,
        module: str,
        body: schemas.ModuleIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ModuleSaved:
        """Save one module of a contract in the making. What somebody else changed meanwhile in other
        places is put together with it; where both changed the same, nothing is saved (409), and
        `conflicts` names each place with both."""
        path = f"/api/v1/work/contracts/{contract}/modules/{quote(module, safe=':')}"
        return cast("schemas.ModuleSaved", self._write("PUT", path, {}, body, idempotency_key))

    def list_desk_meetings(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.MeetingWorkOutPage:
        """What your platform keeps: meetings, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/meetings"
        answer = self._read(path, asked)
        return cast("schemas.MeetingWorkOutPage", answer)

    def iter_desk_meetings(self, place: str, *, limit: int | None = None) -> Iterator[schemas.MeetingWorkOut]:
        """What your platform keeps: meetings, in the order in which they were written: all of them, page
        by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_desk_meetings(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_desk_meeting(
        self,
        place: str,
        body: schemas.MeetingWorkIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.MeetingWorkOut:
        """Write down a meeting of your platform. Only its team sees it; showing it to others is a step on
        the page."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/meetings"
        return cast("schemas.MeetingWorkOut", self._write("POST", path, {}, body, idempotency_key))

    def change_desk_meeting(
        self,
        place: str,
        record: int,
        body: schemas.MeetingWorkChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.MeetingWorkOut:
        """Change a meeting of your platform; what is not sent stays as it is."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/meetings/{record}"
        return cast("schemas.MeetingWorkOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_desk_meeting(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a meeting of your platform with its course; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/meetings/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_desk_decisions(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.DecisionWorkOutPage:
        """What your platform keeps: decisions, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/decisions"
        answer = self._read(path, asked)
        return cast("schemas.DecisionWorkOutPage", answer)

    def iter_desk_decisions(
        self,
        place: str,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.DecisionWorkOut]:
        """What your platform keeps: decisions, in the order in which they were written: all of them, page
        by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_desk_decisions(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_desk_decision(
        self,
        place: str,
        body: schemas.DecisionWorkIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.DecisionWorkOut:
        """Write down a decision of your platform. Only its team sees it; showing it to others is a step on
        the page."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/decisions"
        return cast("schemas.DecisionWorkOut", self._write("POST", path, {}, body, idempotency_key))

    def change_desk_decision(
        self,
        place: str,
        record: int,
        body: schemas.DecisionWorkChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.DecisionWorkOut:
        """Change a decision of your platform; what is not sent stays as it is."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/decisions/{record}"
        return cast("schemas.DecisionWorkOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_desk_decision(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a decision of your platform with its course; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/decisions/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_desk_goals(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.GoalWorkOutPage:
        """What your platform keeps: goals, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/goals"
        answer = self._read(path, asked)
        return cast("schemas.GoalWorkOutPage", answer)

    def iter_desk_goals(self, place: str, *, limit: int | None = None) -> Iterator[schemas.GoalWorkOut]:
        """What your platform keeps: goals, in the order in which they were written: all of them, page by
        page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_desk_goals(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_desk_goal(
        self,
        place: str,
        body: schemas.GoalWorkIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.GoalWorkOut:
        """Write down a goal of your platform. Only its team sees it; showing it to others is a step on the
        page."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/goals"
        return cast("schemas.GoalWorkOut", self._write("POST", path, {}, body, idempotency_key))

    def change_desk_goal(
        self,
        place: str,
        record: int,
        body: schemas.GoalWorkChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.GoalWorkOut:
        """Change a goal of your platform; what is not sent stays as it is."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/goals/{record}"
        return cast("schemas.GoalWorkOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_desk_goal(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a goal of your platform with its course; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/goals/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_desk_promises(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.PromiseWorkOutPage:
        """What your platform keeps: promises, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/promises"
        answer = self._read(path, asked)
        return cast("schemas.PromiseWorkOutPage", answer)

    def iter_desk_promises(self, place: str, *, limit: int | None = None) -> Iterator[schemas.PromiseWorkOut]:
        """What your platform keeps: promises, in the order in which they were written: all of them, page
        by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_desk_promises(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_desk_promise(
        self,
        place: str,
        body: schemas.PromiseWorkIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PromiseWorkOut:
        """Write down a promise of your platform. Only its team sees it; showing it to others is a step on
        the page."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/promises"
        return cast("schemas.PromiseWorkOut", self._write("POST", path, {}, body, idempotency_key))

    def change_desk_promise(
        self,
        place: str,
        record: int,
        body: schemas.PromiseWorkChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PromiseWorkOut:
        """Change a promise of your platform; what is not sent stays as it is."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/promises/{record}"
        return cast("schemas.PromiseWorkOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_desk_promise(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a promise of your platform with its course; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/promises/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_desk_funding_streams(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.FundingStreamWorkOutPage:
        """What your platform keeps: funding streams, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/funding-streams"
        answer = self._read(path, asked)
        return cast("schemas.FundingStreamWorkOutPage", answer)

    def iter_desk_funding_streams(
        self,
        place: str,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.FundingStreamWorkOut]:
        """What your platform keeps: funding streams, in the order in which they were written: all of them,
        page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_desk_funding_streams(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_desk_funding_stream(
        self,
        place: str,
        body: schemas.FundingStreamWorkIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.FundingStreamWorkOut:
        """Write down a funding stream of your platform. Only its team sees it; showing it to others is a
        step on the page."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/funding-streams"
        return cast("schemas.FundingStreamWorkOut", self._write("POST", path, {}, body, idempotency_key))

    def change_desk_funding_stream(
        self,
        place: str,
        record: int,
        body: schemas.FundingStreamWorkChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.FundingStreamWorkOut:
        """Change a funding stream of your platform; what is not sent stays as it is."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/funding-streams/{record}"
        return cast("schemas.FundingStreamWorkOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_desk_funding_stream(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a funding stream of your platform with its course; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/funding-streams/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_desk_frameworks(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.FrameworkWorkOutPage:
        """What your platform keeps: national frameworks, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/frameworks"
        answer = self._read(path, asked)
        return cast("schemas.FrameworkWorkOutPage", answer)

    def iter_desk_frameworks(
        self,
        place: str,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.FrameworkWorkOut]:
        """What your platform keeps: national frameworks, in the order in which they were written: all of
        them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_desk_frameworks(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_desk_framework(
        self,
        place: str,
        body: schemas.FrameworkWorkIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.FrameworkWorkOut:
        """Write down a national framework of your platform. Only its team sees it; showing it to others is
        a step on the page."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/frameworks"
        return cast("schemas.FrameworkWorkOut", self._write("POST", path, {}, body, idempotency_key))

    def change_desk_framework(
        self,
        place: str,
        record: int,
        body: schemas.FrameworkWorkChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.FrameworkWorkOut:
        """Change a national framework of your platform; what is not sent stays as it is."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/frameworks/{record}"
        return cast("schemas.FrameworkWorkOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_desk_framework(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a national framework of your platform with its course; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/frameworks/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_desk_policy_needs(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.PolicyNeedWorkOutPage:
        """What your platform keeps: needs of national policy, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/policy-needs"
        answer = self._read(path, asked)
        return cast("schemas.PolicyNeedWorkOutPage", answer)

    def iter_desk_policy_needs(
        self,
        place: str,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.PolicyNeedWorkOut]:
        """What your platform keeps: needs of national policy, in the order in which they were written: all
        of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_desk_policy_needs(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_desk_policy_need(
        self,
        place: str,
        body: schemas.PolicyNeedWorkIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PolicyNeedWorkOut:
        """Write down a need of national policy of your platform. Only its team sees it; showing it to
        others is a step on the page."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/policy-needs"
        return cast("schemas.PolicyNeedWorkOut", self._write("POST", path, {}, body, idempotency_key))

    def change_desk_policy_need(
        self,
        place: str,
        record: int,
        body: schemas.PolicyNeedWorkChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PolicyNeedWorkOut:
        """Change a need of national policy of your platform; what is not sent stays as it is."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/policy-needs/{record}"
        return cast("schemas.PolicyNeedWorkOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_desk_policy_need(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a need of national policy of your platform with its course; the log keeps that it was
        there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/policy-needs/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_desk_cities_to_reach(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.CityToReachWorkOutPage:
        """What your platform keeps: cities to reach, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/cities-to-reach"
        answer = self._read(path, asked)
        return cast("schemas.CityToReachWorkOutPage", answer)

    def iter_desk_cities_to_reach(
        self,
        place: str,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.CityToReachWorkOut]:
        """What your platform keeps: cities to reach, in the order in which they were written: all of them,
        page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_desk_cities_to_reach(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_desk_city_to_reach(
        self,
        place: str,
        body: schemas.CityToReachWorkIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.CityToReachWorkOut:
        """Write down a city to reach of your platform. Only its team sees it; showing it to others is a
        step on the page."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/cities-to-reach"
        return cast("schemas.CityToReachWorkOut", self._write("POST", path, {}, body, idempotency_key))

    def change_desk_city_to_reach(
        self,
        place: str,
        record: int,
        body: schemas.CityToReachWorkChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.CityToReachWorkOut:
        """Change a city to reach of your platform; what is not sent stays as it is."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/cities-to-reach/{record}"
        return cast("schemas.CityToReachWorkOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_desk_city_to_reach(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a city to reach of your platform with its course; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/cities-to-reach/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def read_standing(self, city: str, *, round: int | None = None) -> schemas.StandingOut:
        """Where the actions of your city stand, and which rounds ask about them."""
        asked: dict[str, Any] = {
            "round": round,
        }
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/standing"
        answer = self._read(path, asked)
        return cast("schemas.StandingOut", answer)

    def report_actions(
        self,
        city: str,
        body: schemas.ReportsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ToldOut:
        """Report where actions stand, as an answer to a round or at any time. All are kept or none. That
        the answer to a round is complete is handed in on its page, by a person."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/reports"
        return cast("schemas.ToldOut", self._write("POST", path, {}, body, idempotency_key))

    def report_unchanged(
        self,
        city: str,
        body: schemas.RoundIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ToldOut:
        """Say for a round that whatever is not answered yet stands as it stood."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/reports/unchanged"
        return cast("schemas.ToldOut", self._write("POST", path, {}, body, idempotency_key))

    def list_indicators(self, city: str) -> schemas.IndicatorsOut:
        """Indicators of a city that you may see, each with its course."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/indicators"
        answer = self._read(path, {})
        return cast("schemas.IndicatorsOut", answer)

    def read_indicator(self, indicator: int) -> schemas.IndicatorDetail:
        """One indicator with every value as it became known."""
        return cast("schemas.IndicatorDetail", self._read(f"/api/v1/work/indicators/{indicator}", {}))

    def change_indicator(
        self,
        indicator: int,
        body: schemas.FollowedIndicatorChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.FollowedIndicatorOut:
        """Change base, targets, unit or source of an indicator that is followed; what is not sent stays as
        it is."""
        path = f"/api/v1/work/indicators/{indicator}"
        return cast("schemas.FollowedIndicatorOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_indicator(self, indicator: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Follow an indicator no more: it goes with its values."""
        path = f"/api/v1/work/indicators/{indicator}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def add_values(
        self,
        indicator: int,
        body: schemas.ValuesIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.KeptOut:
        """Bring values of an indicator in as they become known. What is known already is passed over; a
        later value corrects, the history keeps both."""
        path = f"/api/v1/work/indicators/{indicator}/values"
        return cast("schemas.KeptOut", self._write("POST", path, {}, body, idempotency_key))

    def list_barrier_reports(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        place: str | None = None,
    ) -> schemas.MetOutPage:
        """Reports of barriers that you may read."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "place": place,
        }
        return cast("schemas.MetOutPage", self._read("/api/v1/work/barriers", asked))

    def iter_barrier_reports(
        self,
        *,
        limit: int | None = None,
        place: str | None = None,
    ) -> Iterator[schemas.MetOut]:
        """Reports of barriers that you may read: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_barrier_reports(cursor=cursor, limit=limit, place=place)
            yield from page["items"]
            cursor = page.get("next")

    def report_barrier(self, body: schemas.MetIn, *, idempotency_key: str = "") -> schemas.MetOut:
        """Report a barrier that your place has met. It is kept without consent to quote it: that is given
        on its page, by a person."""
        path = "/api/v1/work/barriers"
        return cast("schemas.MetOut", self._write("POST", path, {}, body, idempotency_key))

    def change_barrier_report(
        self,
        report: int,
        body: schemas.MetChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.MetOut:
        """Change what a report of a barrier says; what is not sent stays as it is."""
        path = f"/api/v1/work/barriers/{report}"
        return cast("schemas.MetOut", self._write("PATCH", path, {}, body, idempotency_key))

    def list_own_needs(self) -> schemas.AssessmentsOut:
        """Needs assessments that you work on."""
        return cast("schemas.AssessmentsOut", self._read("/api/v1/work/needs", {}))

    def read_own_needs(self, assessment: int) -> schemas.AssessmentDetail:
        """One needs assessment that you run: questions, who came, and figures as they are now. Small cells
        are withheld as in a report that is published, whoever asks."""
        return cast("schemas.AssessmentDetail", self._read(f"/api/v1/work/needs/{assessment}", {}))

    def list_questionnaires(self) -> schemas.AskedList:
        """What the places are asked that you answer for."""
        return cast("schemas.AskedList", self._read("/api/v1/work/questionnaires", {}))

    def read_answers(self, place: str, collection: int) -> schemas.AnswerShown:
        """The answer of your place to a questionnaire, with every question that is asked of it."""
        path = f"/api/v1/work/questionnaires/{quote(place, safe=':')}/{collection}"
        answer = self._read(path, {})
        return cast("schemas.AnswerShown", answer)

    def save_answers(
        self,
        place: str,
        collection: int,
        body: schemas.PartIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SavedOut:
        """Save answers to one part of a questionnaire that your place has begun. What can be kept is kept;
        `problems` tell the rest. Files, and handing in, are a person's step on the page."""
        path = f"/api/v1/work/questionnaires/{quote(place, safe=':')}/{collection}"
        return cast("schemas.SavedOut", self._write("POST", path, {}, body, idempotency_key))

    def hand_in_inventory_file(
        self,
        record: int,
        body: bytes,
        *,
        name: str | None = None,
        decimal: Literal["", "point", "comma"] | None = None,
        replace: bool | None = None,
        source: str | None = None,
        table: str | None = None,
        idempotency_key: str = "",
    ) -> schemas.RunOut:
        """Hand in a file for an inventory, and see line by line what it would do. Nothing changes before
        it is confirmed. The body is the file as it is: our workbook, a table, JSON, or the files of
        CIRIS, of the Covenant and of contracts."""
        asked: dict[str, Any] = {
            "name": name,
            "decimal": decimal,
            "replace": replace,
            "source": source,
            "table": table,
        }
        path = f"/api/v1/work/inventories/{record}/imports"
        return cast("schemas.RunOut", self._write("POST", path, asked, body, idempotency_key))

    def read_inventory_file(
        self,
        record: int,
        run: int,
        *,
        verdict: str | None = None,
        page: int | None = None,
    ) -> schemas.RunOut:
        """What a file for an inventory would do, or did, line by line."""
        asked: dict[str, Any] = {
            "verdict": verdict,
            "page": page,
        }
        return cast("schemas.RunOut", self._read(f"/api/v1/work/inventories/{record}/imports/{run}", asked))

    def confirm_inventory_file(self, record: int, run: int, *, idempotency_key: str = "") -> schemas.TakenOut:
        """Take over what the report of a file for an inventory said, and nothing else. When somebody
        changed one of its lines since the file was checked, nothing is written (409)."""
        path = f"/api/v1/work/inventories/{record}/imports/{run}/confirm"
        return cast("schemas.TakenOut", self._write("POST", path, {}, None, idempotency_key))

    def hand_in_plan_file(
        self,
        record: int,
        body: bytes,
        *,
        name: str | None = None,
        decimal: Literal["", "point", "comma"] | None = None,
        replace: bool | None = None,
        source: str | None = None,
        table: str | None = None,
        idempotency_key: str = "",
    ) -> schemas.RunOut:
        """Hand in a file for a plan, and see line by line what it would do. Nothing changes before it is
        confirmed. The body is the file as it is: our workbook, a table of actions, JSON, or the text of
        a contract."""
        asked: dict[str, Any] = {
            "name": name,
            "decimal": decimal,
            "replace": replace,
            "source": source,
            "table": table,
        }
        path = f"/api/v1/work/plans/{record}/imports"
        return cast("schemas.RunOut", self._write("POST", path, asked, body, idempotency_key))

    def read_plan_file(
        self,
        record: int,
        run: int,
        *,
        verdict: str | None = None,
        page: int | None = None,
    ) -> schemas.RunOut:
        """What a file for a plan would do, or did, line by line."""
        asked: dict[str, Any] = {
            "verdict": verdict,
            "page": page,
        }
        return cast("schemas.RunOut", self._read(f"/api/v1/work/plans/{record}/imports/{run}", asked))

    def confirm_plan_file(self, record: int, run: int, *, idempotency_key: str = "") -> schemas.TakenOut:
        """Take over what the report of a file for a plan said, and nothing else. When somebody changed one
        of its lines since the file was checked, nothing is written (409)."""
        path = f"/api/v1/work/plans/{record}/imports/{run}/confirm"
        return cast("schemas.TakenOut", self._write("POST", path, {}, None, idempotency_key))

    def hand_in_finance_file(
        self,
        record: int,
        body: bytes,
        *,
        name: str | None = None,
        decimal: Literal["", "point", "comma"] | None = None,
        replace: bool | None = None,
        source: str | None = None,
        table: str | None = None,
        idempotency_key: str = "",
    ) -> schemas.RunOut:
        """Hand in a file for an investment plan, and see line by line what it would do. Nothing changes
        before it is confirmed. The body is the file as it is: our workbook, one table as XLSX or CSV,
        or JSON."""
        asked: dict[str, Any] = {
            "name": name,
            "decimal": decimal,
            "replace": replace,
            "source": source,
            "table": table,
        }
        path = f"/api/v1/work/plans/{record}/investment/imports"
        return cast("schemas.RunOut", self._write("POST", path, asked, body, idempotency_key))

    def read_finance_file(
        self,
        record: int,
        run: int,
        *,
        verdict: str | None = None,
        page: int | None = None,
    ) -> schemas.RunOut:
        """What a file for an investment plan would do, or did, line by line."""
        asked: dict[str, Any] = {
            "verdict": verdict,
            "page": page,
        }
        path = f"/api/v1/work/plans/{record}/investment/imports/{run}"
        answer = self._read(path, asked)
        return cast("schemas.RunOut", answer)

    def confirm_finance_file(self, record: int, run: int, *, idempotency_key: str = "") -> schemas.TakenOut:
        """Take over what the report of a file for an investment plan said, and nothing else. When somebody
        changed one of its lines since the file was checked, nothing is written (409)."""
        path = f"/api/v1/work/plans/{record}/investment/imports/{run}/confirm"
        return cast("schemas.TakenOut", self._write("POST", path, {}, None, idempotency_key))

    def hand_in_monitoring_file(
        self,
        record: str,
        body: bytes,
        *,
        name: str | None = None,
        decimal: Literal["", "point", "comma"] | None = None,
        replace: bool | None = None,
        source: str | None = None,
        table: str | None = None,
        idempotency_key: str = "",
    ) -> schemas.RunOut:
        """Hand in a file for the indicators of a city, and see line by line what it would do. Nothing
        changes before it is confirmed. The body is the file as it is: a table with a line for each
        value."""
        asked: dict[str, Any] = {
            "name": name,
            "decimal": decimal,
            "replace": replace,
            "source": source,
            "table": table,
        }
        path = f"/api/v1/work/cities/{quote(record, safe=':')}/indicators/imports"
        return cast("schemas.RunOut", self._write("POST", path, asked, body, idempotency_key))

    def read_monitoring_file(
        self,
        record: str,
        run: int,
        *,
        verdict: str | None = None,
        page: int | None = None,
    ) -> schemas.RunOut:
        """What a file for the indicators of a city would do, or did, line by line."""
        asked: dict[str, Any] = {
            "verdict": verdict,
            "page": page,
        }
        path = f"/api/v1/work/cities/{quote(record, safe=':')}/indicators/imports/{run}"
        answer = self._read(path, asked)
        return cast("schemas.RunOut", answer)

    def confirm_monitoring_file(
        self,
        record: str,
        run: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.TakenOut:
        """Take over what the report of a file for the indicators of a city said, and nothing else. When
        somebody changed one of its lines since the file was checked, nothing is written (409)."""
        path = f"/api/v1/work/cities/{quote(record, safe=':')}/indicators/imports/{run}/confirm"
        return cast("schemas.TakenOut", self._write("POST", path, {}, None, idempotency_key))

    def hand_in_contract_file(
        self,
        record: int,
        body: bytes,
        *,
        name: str | None = None,
        decimal: Literal["", "point", "comma"] | None = None,
        replace: bool | None = None,
        source: str | None = None,
        table: str | None = None,
        idempotency_key: str = "",
    ) -> schemas.RunOut:
        """Hand in a file for a contract in the making, and see line by line what it would do. Nothing
        changes before it is confirmed. The body is the file as it is: our Word document, workbook or
        JSON of a contract."""
        asked: dict[str, Any] = {
            "name": name,
            "decimal": decimal,
            "replace": replace,
            "source": source,
            "table": table,
        }
        path = f"/api/v1/work/contracts/{record}/imports"
        return cast("schemas.RunOut", self._write("POST", path, asked, body, idempotency_key))

    def read_contract_file(
        self,
        record: int,
        run: int,
        *,
        verdict: str | None = None,
        page: int | None = None,
    ) -> schemas.RunOut:
        """What a file for a contract in the making would do, or did, line by line."""
        asked: dict[str, Any] = {
            "verdict": verdict,
            "page": page,
        }
        return cast("schemas.RunOut", self._read(f"/api/v1/work/contracts/{record}/imports/{run}", asked))

    def confirm_contract_file(self, record: int, run: int, *, idempotency_key: str = "") -> schemas.TakenOut:
        """Take over what the report of a file for a contract in the making said, and nothing else. When
        somebody changed one of its lines since the file was checked, nothing is written (409)."""
        path = f"/api/v1/work/contracts/{record}/imports/{run}/confirm"
        return cast("schemas.TakenOut", self._write("POST", path, {}, None, idempotency_key))

    def hand_in_projects_file(
        self,
        record: str,
        body: bytes,
        *,
        name: str | None = None,
        decimal: Literal["", "point", "comma"] | None = None,
        replace: bool | None = None,
        source: str | None = None,
        table: str | None = None,
        idempotency_key: str = "",
    ) -> schemas.RunOut:
        """Hand in a file for the investment projects of a city, and see line by line what it would do.
        Nothing changes before it is confirmed. The body is the file as it is: our table of projects as
        XLSX or CSV."""
        asked: dict[str, Any] = {
            "name": name,
            "decimal": decimal,
            "replace": replace,
            "source": source,
            "table": table,
        }
        path = f"/api/v1/work/cities/{quote(record, safe=':')}/investment-projects/imports"
        return cast("schemas.RunOut", self._write("POST", path, asked, body, idempotency_key))

    def read_projects_file(
        self,
        record: str,
        run: int,
        *,
        verdict: str | None = None,
        page: int | None = None,
    ) -> schemas.RunOut:
        """What a file for the investment projects of a city would do, or did, line by line."""
        asked: dict[str, Any] = {
            "verdict": verdict,
            "page": page,
        }
        path = f"/api/v1/work/cities/{quote(record, safe=':')}/investment-projects/imports/{run}"
        answer = self._read(path, asked)
        return cast("schemas.RunOut", answer)

    def confirm_projects_file(self, record: str, run: int, *, idempotency_key: str = "") -> schemas.TakenOut:
        """Take over what the report of a file for the investment projects of a city said, and nothing
        else. When somebody changed one of its lines since the file was checked, nothing is written
        (409)."""
        path = f"/api/v1/work/cities/{quote(record, safe=':')}/investment-projects/imports/{run}/confirm"
        return cast("schemas.TakenOut", self._write("POST", path, {}, None, idempotency_key))

    def download_published_inventory(self, city: str, year: int, name: str) -> bytes:
        """A published inventory as a file: the newest version of a year. `name` is one of report, ecrf,
        cdp, crf, crf-csv, covenant, covenant-lca, contract-word, contract, workbook, csv, json,
        parquet. Confidential figures are left out, or told in one sum."""
        return self._download(
            f"/api/v1/inventories/{quote(city, safe=':')}/{year}/files/{quote(name, safe=':')}", {}
        )

    def download_published_plan(self, city: str, plan: int, name: str) -> bytes:
        """A published plan as a file: its newest version. `name` is one of report, contract-word,
        contract, results, workbook, csv, json. Names of persons are not in it."""
        return self._download(
            f"/api/v1/plans/{quote(city, safe=':')}/{plan}/files/{quote(name, safe=':')}", {}
        )

    def download_published_contract(self, city: str, contract: int, name: str) -> bytes:
        """A published contract as a file, whole or the modules that were published. `name` is one of docx,
        pdf, xlsx, json."""
        return self._download(
            f"/api/v1/contracts/{quote(city, safe=':')}/{contract}/files/{quote(name, safe=':')}", {}
        )

    def download_needs(self, key: str, number: int, name: str) -> bytes:
        """A published needs assessment as a file. `name` is one of pdf, word, xlsx, csv, parquet, sav,
        dta, ddi."""
        return self._download(
            f"/api/v1/needs/{quote(key, safe=':')}/{number}/files/{quote(name, safe=':')}", {}
        )

    def download_inventory(self, inventory: int, name: str) -> bytes:
        """A working inventory as a file, in the formats of published ones."""
        return self._download(f"/api/v1/work/inventories/{inventory}/files/{quote(name, safe=':')}", {})

    def download_plan(self, plan: int, name: str) -> bytes:
        """A working plan as a file, in the formats of published ones."""
        return self._download(f"/api/v1/work/plans/{plan}/files/{quote(name, safe=':')}", {})

    def download_investment(self, plan: int, name: str) -> bytes:
        """The investment plan of a plan as a file. `name` is one of workbook, contract, json."""
        return self._download(f"/api/v1/work/plans/{plan}/investment/files/{quote(name, safe=':')}", {})

    def download_contract(self, contract: int, name: str) -> bytes:
        """A contract in the making as a file, as it stands now. `name` is one of docx, pdf, xlsx, json."""
        return self._download(f"/api/v1/work/contracts/{contract}/files/{quote(name, safe=':')}", {})

    def download_dossier(self, contract: int, code: str) -> bytes:
        """A sealed dossier of a contract that you may see: the PDF with its signature."""
        return self._download(f"/api/v1/work/contracts/{contract}/dossiers/{quote(code, safe=':')}", {})

    def suggest_material(
        self,
        body: schemas.MaterialIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ContributionOut:
        """Suggest a material that is missing."""
        path = "/api/v1/contributions/materials"
        return cast("schemas.ContributionOut", self._write("POST", path, {}, body, idempotency_key))

    def report_dead_link(
        self,
        body: schemas.DeadLinkIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ContributionOut:
        """Report a link that does not work."""
        path = "/api/v1/contributions/dead-links"
        return cast("schemas.ContributionOut", self._write("POST", path, {}, body, idempotency_key))

    def report_use(self, body: schemas.EvidenceIn, *, idempotency_key: str = "") -> schemas.ContributionOut:
        """Say that a city used a material, and what came of it."""
        path = "/api/v1/contributions/evidence"
        return cast("schemas.ContributionOut", self._write("POST", path, {}, body, idempotency_key))

    def correct(self, body: schemas.CorrectionIn, *, idempotency_key: str = "") -> schemas.ContributionOut:
        """Say what is wrong or missing in a record."""
        path = "/api/v1/contributions/corrections"
        return cast("schemas.ContributionOut", self._write("POST", path, {}, body, idempotency_key))

    def open_needs(
        self,
        place: str,
        body: schemas.NeedsFrameIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.NeedsFrameOut:
        """Prepare a needs assessment of your platform; nobody is asked anything by it."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/needs"
        return cast("schemas.NeedsFrameOut", self._write("POST", path, {}, body, idempotency_key))

    def read_needs_frame(self, assessment: int) -> schemas.NeedsFrameOut:
        """What a needs assessment that you run says about itself, with the lock to change it."""
        return cast("schemas.NeedsFrameOut", self._read(f"/api/v1/work/needs/{assessment}/about", {}))

    def change_needs(
        self,
        assessment: int,
        body: schemas.NeedsFrameChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.NeedsFrameOut:
        """Change what a needs assessment says about itself; what is not sent stays as it is."""
        path = f"/api/v1/work/needs/{assessment}/about"
        return cast("schemas.NeedsFrameOut", self._write("PATCH", path, {}, body, idempotency_key))

    def list_own_promises(self, assessment: int) -> schemas.OwnPromisesOut:
        """What was promised to the cities that answered, shown or not, and how each promise stands today."""
        return cast("schemas.OwnPromisesOut", self._read(f"/api/v1/work/needs/{assessment}/promises", {}))

    def add_promise(
        self,
        assessment: int,
        body: schemas.PromiseIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PromiseShown:
        """Write down what your platform wants to promise after a needs assessment. Only its team sees it;
        showing it to everybody is a step on the page."""
        path = f"/api/v1/work/needs/{assessment}/promises"
        return cast("schemas.PromiseShown", self._write("POST", path, {}, body, idempotency_key))

    def change_promise(
        self,
        assessment: int,
        promise: int,
        body: schemas.PromiseChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PromiseShown:
        """Change a promise, or say what became of it; what is not sent stays as it is."""
        path = f"/api/v1/work/needs/{assessment}/promises/{promise}"
        return cast("schemas.PromiseShown", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_promise(
        self,
        assessment: int,
        promise: int,
        *,
        seen: str | None = None,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Take back a promise that nobody was told of yet; one that was published is dropped with a reason
        instead."""
        asked: dict[str, Any] = {
            "seen": seen,
        }
        path = f"/api/v1/work/needs/{assessment}/promises/{promise}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_streams(self, assessment: int) -> schemas.StreamsOut:
        """The ways in which a needs assessment that you run asks, and how many came."""
        return cast("schemas.StreamsOut", self._read(f"/api/v1/work/needs/{assessment}/streams", {}))

    def add_stream(
        self,
        assessment: int,
        body: schemas.StreamIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.StreamOut:
        """Prepare a way of asking. Beginning to ask is a step on the page, where its burden is shown."""
        path = f"/api/v1/work/needs/{assessment}/streams"
        return cast("schemas.StreamOut", self._write("POST", path, {}, body, idempotency_key))

    def change_stream(
        self,
        assessment: int,
        stream: int,
        body: schemas.StreamChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.StreamOut:
        """Change what a stream says about itself; what is not sent stays as it is."""
        path = f"/api/v1/work/needs/{assessment}/streams/{stream}"
        return cast("schemas.StreamOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_stream(self, assessment: int, stream: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take a stream away that never asked anybody."""
        path = f"/api/v1/work/needs/{assessment}/streams/{stream}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_needs_meetings(self, assessment: int) -> schemas.MeetingsOut:
        """Orientation sessions, interviews and focus groups of a needs assessment that you run."""
        return cast("schemas.MeetingsOut", self._read(f"/api/v1/work/needs/{assessment}/meetings", {}))

    def add_needs_meeting(
        self,
        assessment: int,
        body: schemas.MeetingIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.MeetingOut:
        """Plan a meeting of a stream. Opening its registration is a step on the page."""
        path = f"/api/v1/work/needs/{assessment}/meetings"
        return cast("schemas.MeetingOut", self._write("POST", path, {}, body, idempotency_key))

    def change_needs_meeting(
        self,
        assessment: int,
        meeting: int,
        body: schemas.MeetingChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.MeetingOut:
        """Change when and where a meeting is; what is not sent stays as it is. Its event follows."""
        path = f"/api/v1/work/needs/{assessment}/meetings/{meeting}"
        return cast("schemas.MeetingOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_needs_meeting(
        self,
        assessment: int,
        meeting: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Take a meeting out of the plan, while nothing came of it; its event is cancelled."""
        path = f"/api/v1/work/needs/{assessment}/meetings/{meeting}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def set_needs_meeting_state(
        self,
        assessment: int,
        meeting: int,
        body: schemas.MeetingStateIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.MeetingOut:
        """Begin or end a meeting; at its end open answers become texts, and the register learns who took
        part."""
        path = f"/api/v1/work/needs/{assessment}/meetings/{meeting}/state"
        return cast("schemas.MeetingOut", self._write("POST", path, {}, body, idempotency_key))

    def count_silent(
        self,
        assessment: int,
        meeting: int,
        body: schemas.SilentIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.MeetingOut:
        """Keep how many were at a meeting and said nothing."""
        path = f"/api/v1/work/needs/{assessment}/meetings/{meeting}/silent"
        return cast("schemas.MeetingOut", self._write("POST", path, {}, body, idempotency_key))

    def list_participants(
        self,
        assessment: int,
        stream: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.ParticipantOutPage:
        """Whom a stream asks, and what became of each line."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/needs/{assessment}/streams/{stream}/participants"
        answer = self._read(path, asked)
        return cast("schemas.ParticipantOutPage", answer)

    def iter_participants(
        self,
        assessment: int,
        stream: int,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.ParticipantOut]:
        """Whom a stream asks, and what became of each line: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_participants(assessment, stream, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_participant(
        self,
        assessment: int,
        stream: int,
        body: schemas.ParticipantIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ParticipantOut:
        """Put a city or somebody else on the list of a stream; letters are sent from the page."""
        path = f"/api/v1/work/needs/{assessment}/streams/{stream}/participants"
        return cast("schemas.ParticipantOut", self._write("POST", path, {}, body, idempotency_key))

    def plan_participants(
        self,
        assessment: int,
        stream: int,
        body: schemas.CitiesIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlannedOut:
        """Put cities of the frame on the list of a stream; those who want no more requests are left out."""
        path = f"/api/v1/work/needs/{assessment}/streams/{stream}/participants/cities"
        return cast("schemas.PlannedOut", self._write("POST", path, {}, body, idempotency_key))

    def change_participant(
        self,
        assessment: int,
        stream: int,
        participant: int,
        body: schemas.ParticipantChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.ParticipantOut:
        """Set a line right; what is not sent stays as it is. The state of who answered themselves stays."""
        path = f"/api/v1/work/needs/{assessment}/streams/{stream}/participants/{participant}"
        return cast("schemas.ParticipantOut", self._write("PATCH", path, {}, body, idempotency_key))

    def remove_participant(
        self,
        assessment: int,
        stream: int,
        participant: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Take a line off the list that was never invited."""
        path = f"/api/v1/work/needs/{assessment}/streams/{stream}/participants/{participant}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_texts(
        self,
        assessment: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.TextLinePage:
        """Texts of a needs assessment that you run: open answers, notes, transcripts, documents."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.TextLinePage", self._read(f"/api/v1/work/needs/{assessment}/texts", asked))

    def iter_texts(self, assessment: int, *, limit: int | None = None) -> Iterator[schemas.TextLine]:
        """Texts of a needs assessment that you run: open answers, notes, transcripts, documents: all of
        them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_texts(assessment, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_text(
        self,
        assessment: int,
        body: schemas.TextIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.TextOut:
        """Take in a text that is to be coded, and cut it into passages."""
        path = f"/api/v1/work/needs/{assessment}/texts"
        return cast("schemas.TextOut", self._write("POST", path, {}, body, idempotency_key))

    def read_text(self, assessment: int, text: int) -> schemas.TextOut:
        """One text, word by word, with its passages. Who answered is not told."""
        return cast("schemas.TextOut", self._read(f"/api/v1/work/needs/{assessment}/texts/{text}", {}))

    def add_meeting_note(
        self,
        assessment: int,
        meeting: int,
        body: schemas.NoteIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.NoteOut:
        """Write down what was said in a meeting; it becomes a text to be coded."""
        path = f"/api/v1/work/needs/{assessment}/meetings/{meeting}/notes"
        return cast("schemas.NoteOut", self._write("POST", path, {}, body, idempotency_key))

    def list_codebooks(self, *, place: str | None = None) -> schemas.CodebooksOut:
        """Codebooks that your team can use: its own, and those that are for everyone."""
        asked: dict[str, Any] = {
            "place": place,
        }
        return cast("schemas.CodebooksOut", self._read("/api/v1/work/codebooks", asked))

    def open_codebook(
        self,
        body: schemas.CodebookIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.CodebookVersionOut:
        """Open a codebook with a first version, a draft without codes."""
        path = "/api/v1/work/codebooks"
        return cast("schemas.CodebookVersionOut", self._write("POST", path, {}, body, idempotency_key))

    def read_codebook(self, codebook: int, version: int) -> schemas.CodebookVersionOut:
        """One version of a codebook with its codes and the words that point to them."""
        path = f"/api/v1/work/codebooks/{codebook}/versions/{version}"
        answer = self._read(path, {})
        return cast("schemas.CodebookVersionOut", answer)

    def add_codebook_version(
        self,
        codebook: int,
        version: int,
        body: schemas.CodebookVersionIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.CodebookVersionOut:
        """Go on from the newest version of a codebook: a draft with the same codes."""
        path = f"/api/v1/work/codebooks/{codebook}/versions/{version}/next"
        return cast("schemas.CodebookVersionOut", self._write("POST", path, {}, body, idempotency_key))

    def add_code(
        self,
        codebook: int,
        version: int,
        body: schemas.CodeIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.CodebookVersionOut:
        """Add a code to a draft, with the words that point to it."""
        path = f"/api/v1/work/codebooks/{codebook}/versions/{version}/codes"
        return cast("schemas.CodebookVersionOut", self._write("POST", path, {}, body, idempotency_key))

    def change_code(
        self,
        codebook: int,
        version: int,
        code: str,
        body: schemas.CodeIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.CodebookVersionOut:
        """Write a code of a draft anew, with its words; what points at it follows a new key."""
        path = f"/api/v1/work/codebooks/{codebook}/versions/{version}/codes/{quote(code, safe=':')}"
        return cast("schemas.CodebookVersionOut", self._write("PUT", path, {}, body, idempotency_key))

    def remove_code(
        self,
        codebook: int,
        version: int,
        code: str,
        *,
        digest: str | None = None,
        idempotency_key: str = "",
    ) -> schemas.CodebookVersionOut:
        """Take a code out of a draft, with its words."""
        asked: dict[str, Any] = {
            "digest": digest,
        }
        path = f"/api/v1/work/codebooks/{codebook}/versions/{version}/codes/{quote(code, safe=':')}"
        return cast("schemas.CodebookVersionOut", self._write("DELETE", path, asked, None, idempotency_key))

    def put_successors(
        self,
        codebook: int,
        version: int,
        body: schemas.SuccessorsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.CodebookVersionOut:
        """Say what became of the codes of the version before."""
        path = f"/api/v1/work/codebooks/{codebook}/versions/{version}/successors"
        return cast("schemas.CodebookVersionOut", self._write("PUT", path, {}, body, idempotency_key))

    def list_own_questionnaires(self, *, place: str | None = None) -> schemas.OwnQuestionnairesOut:
        """Questionnaires that your team makes."""
        asked: dict[str, Any] = {
            "place": place,
        }
        return cast("schemas.OwnQuestionnairesOut", self._read("/api/v1/work/own-questionnaires", asked))

    def new_questionnaire(
        self,
        body: schemas.QuestionnaireIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnVersionOut:
        """Make a questionnaire of your team: a draft, empty or with the content that is sent."""
        path = "/api/v1/work/own-questionnaires"
        return cast("schemas.OwnVersionOut", self._write("POST", path, {}, body, idempotency_key))

    def read_own_questionnaire(self, questionnaire: int, number: int) -> schemas.OwnVersionOut:
        """One version of a questionnaire of your team, whole, with the lock to write a draft anew."""
        path = f"/api/v1/work/own-questionnaires/{questionnaire}/versions/{number}"
        answer = self._read(path, {})
        return cast("schemas.OwnVersionOut", answer)

    def put_definition(
        self,
        questionnaire: int,
        number: int,
        body: schemas.DefinitionIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnVersionOut:
        """Write the whole content of a draft; every fault of its shape is told with its place."""
        path = f"/api/v1/work/own-questionnaires/{questionnaire}/versions/{number}"
        return cast("schemas.OwnVersionOut", self._write("PUT", path, {}, body, idempotency_key))

    def new_questionnaire_version(
        self,
        questionnaire: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnVersionOut:
        """Go on from the newest version of a questionnaire: a draft with the same content."""
        path = f"/api/v1/work/own-questionnaires/{questionnaire}/versions"
        return cast("schemas.OwnVersionOut", self._write("POST", path, {}, None, idempotency_key))

    def read_collection(self, collection: int) -> schemas.CollectionOut:
        """How many have answered a questionnaire that your team put to people; answers come as files on
        the page."""
        return cast("schemas.CollectionOut", self._read(f"/api/v1/work/collections/{collection}", {}))

    def list_own_programmes(self, *, place: str | None = None) -> schemas.OwnProgrammesOut:
        """Programmes that your platform or the Mission runs, with their calls."""
        asked: dict[str, Any] = {
            "place": place,
        }
        return cast("schemas.OwnProgrammesOut", self._read("/api/v1/work/programmes", asked))

    def add_programme(
        self,
        body: schemas.ProgrammeIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnProgrammeOut:
        """Make a programme under which calls are opened."""
        path = "/api/v1/work/programmes"
        return cast("schemas.OwnProgrammeOut", self._write("POST", path, {}, body, idempotency_key))

    def change_programme(
        self,
        programme: str,
        body: schemas.ProgrammeChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnProgrammeOut:
        """Change what a programme says about itself; what is not sent stays as it is."""
        path = f"/api/v1/work/programmes/{quote(programme, safe=':')}"
        return cast("schemas.OwnProgrammeOut", self._write("PATCH", path, {}, body, idempotency_key))

    def add_call(
        self,
        programme: str,
        body: schemas.CallIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnCallOut:
        """Prepare a call of a programme. Opening it is a step on the page."""
        path = f"/api/v1/work/programmes/{quote(programme, safe=':')}/calls"
        return cast("schemas.OwnCallOut", self._write("POST", path, {}, body, idempotency_key))

    def read_own_call(self, call: str) -> schemas.OwnCallOut:
        """One call that you run, with its sides and criteria and the lock to change it."""
        return cast("schemas.OwnCallOut", self._read(f"/api/v1/work/calls/{quote(call, safe=':')}", {}))

    def change_call(
        self,
        call: str,
        body: schemas.CallChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnCallOut:
        """Change a call; what is not sent stays as it is. A new deadline is told to all who have begun."""
        path = f"/api/v1/work/calls/{quote(call, safe=':')}"
        return cast("schemas.OwnCallOut", self._write("PATCH", path, {}, body, idempotency_key))

    def list_handed_in(
        self,
        call: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.HandedInOutPage:
        """Applications that were handed in to a call that you run, with what their readers gave. Drafts
        stay with. those who write them."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/calls/{quote(call, safe=':')}/applications"
        answer = self._read(path, asked)
        return cast("schemas.HandedInOutPage", answer)

    def iter_handed_in(self, call: str, *, limit: int | None = None) -> Iterator[schemas.HandedInOut]:
        """Applications that were handed in to a call that you run, with what their readers gave. Drafts
        stay with: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_handed_in(call, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def prepare_decisions(
        self,
        call: str,
        body: schemas.DecisionsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PreparedOut:
        """Note what is going to be decided, many at once: all or none. Telling it is a step on the page."""
        path = f"/api/v1/work/calls/{quote(call, safe=':')}/decisions"
        return cast("schemas.PreparedOut", self._write("PUT", path, {}, body, idempotency_key))

    def list_pilot_reports(self, call: str) -> schemas.PilotReportsOut:
        """Reports of pilots that were handed in to a call that you run."""
        path = f"/api/v1/work/calls/{quote(call, safe=':')}/reports"
        answer = self._read(path, {})
        return cast("schemas.PilotReportsOut", answer)

    def list_matches(self, *, cursor: str | None = None, limit: int | None = None) -> schemas.MatchLinePage:
        """Pairs and groups in which your places and teams take part."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.MatchLinePage", self._read("/api/v1/work/matches", asked))

    def iter_matches(self, *, limit: int | None = None) -> Iterator[schemas.MatchLine]:
        """Pairs and groups in which your places and teams take part: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_matches(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_match(self, match: int) -> schemas.MatchOut:
        """One match for its partners and those who run its call: agreement, goals, visits, what came of
        it."""
        return cast("schemas.MatchOut", self._read(f"/api/v1/work/matches/{match}", {}))

    def add_twin_goal(
        self,
        match: int,
        body: schemas.TwinGoalIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.TwinGoalOut:
        """Add a goal or a milestone to a match of your place."""
        path = f"/api/v1/work/matches/{match}/goals"
        return cast("schemas.TwinGoalOut", self._write("POST", path, {}, body, idempotency_key))

    def change_twin_goal(
        self,
        match: int,
        goal: int,
        body: schemas.TwinGoalChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.TwinGoalOut:
        """Change a goal of a match; what is not sent stays as it is."""
        path = f"/api/v1/work/matches/{match}/goals/{goal}"
        return cast("schemas.TwinGoalOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_twin_goal(self, match: int, goal: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take a goal out of a match."""
        path = f"/api/v1/work/matches/{match}/goals/{goal}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def reach_twin_goal(
        self,
        match: int,
        goal: int,
        body: schemas.ReachedIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.TwinGoalOut:
        """Mark a goal of a match as reached today, or as not reached yet."""
        path = f"/api/v1/work/matches/{match}/goals/{goal}/reached"
        return cast("schemas.TwinGoalOut", self._write("POST", path, {}, body, idempotency_key))

    def add_visit(self, match: int, body: schemas.VisitIn, *, idempotency_key: str = "") -> schemas.VisitOut:
        """Plan a visit of partners to one of them."""
        path = f"/api/v1/work/matches/{match}/visits"
        return cast("schemas.VisitOut", self._write("POST", path, {}, body, idempotency_key))

    def change_visit(
        self,
        match: int,
        visit: int,
        body: schemas.VisitChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.VisitOut:
        """Change a visit, or tell what was seen and learned; what is not sent stays as it is."""
        path = f"/api/v1/work/matches/{match}/visits/{visit}"
        return cast("schemas.VisitOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_visit(self, match: int, visit: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take a visit out that was only planned."""
        path = f"/api/v1/work/matches/{match}/visits/{visit}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_own_testbeds(self, *, place: str) -> schemas.OwnTestbedsOut:
        """Testbeds that your place keeps, shown to everybody or not."""
        asked: dict[str, Any] = {
            "place": place,
        }
        return cast("schemas.OwnTestbedsOut", self._read("/api/v1/work/testbeds", asked))

    def add_testbed(self, body: schemas.TestbedIn, *, idempotency_key: str = "") -> schemas.OwnTestbedOut:
        """Write down a testbed of your place. Showing it to everybody is a step on the page."""
        path = "/api/v1/work/testbeds"
        return cast("schemas.OwnTestbedOut", self._write("POST", path, {}, body, idempotency_key))

    def change_testbed(
        self,
        testbed: str,
        body: schemas.TestbedChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnTestbedOut:
        """Change a testbed of your place; what is not sent stays as it is."""
        path = f"/api/v1/work/testbeds/{quote(testbed, safe=':')}"
        return cast("schemas.OwnTestbedOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_testbed(self, testbed: str, *, idempotency_key: str = "") -> schemas.Gone:
        """Delete a testbed of your place, while no request to it waits for an answer."""
        path = f"/api/v1/work/testbeds/{quote(testbed, safe=':')}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_held_events(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.HeldLinePage:
        """Events that you hold, drafts among them."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.HeldLinePage", self._read("/api/v1/work/events", asked))

    def iter_held_events(self, *, limit: int | None = None) -> Iterator[schemas.HeldLine]:
        """Events that you hold, drafts among them: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_held_events(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_event(self, body: schemas.EventIn, *, idempotency_key: str = "") -> schemas.HeldEventOut:
        """Prepare an event of your place: a draft, until somebody publishes it on its page."""
        path = "/api/v1/work/events"
        return cast("schemas.HeldEventOut", self._write("POST", path, {}, body, idempotency_key))

    def read_held_event(self, event: str) -> schemas.HeldEventOut:
        """One event that you hold, with all that is said about it and the lock to change it."""
        return cast("schemas.HeldEventOut", self._read(f"/api/v1/work/events/{quote(event, safe=':')}", {}))

    def change_event(
        self,
        event: str,
        body: schemas.EventChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.HeldEventOut:
        """Change an event; what is not sent stays as it is. Who has a place is told of another time or
        place."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}"
        return cast("schemas.HeldEventOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_event(self, event: str, *, idempotency_key: str = "") -> schemas.Gone:
        """Delete a draft that nobody has seen."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def cancel_event(
        self,
        event: str,
        body: schemas.ReasonIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.HeldEventOut:
        """Call an event off for good; everybody who has a place is told why."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/cancel"
        return cast("schemas.HeldEventOut", self._write("POST", path, {}, body, idempotency_key))

    def skip_event_day(
        self,
        event: str,
        body: schemas.SkipIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.HeldEventOut:
        """One time of a repeated event falls out; the others stay."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/skip"
        return cast("schemas.HeldEventOut", self._write("POST", path, {}, body, idempotency_key))

    def move_event_day(
        self,
        event: str,
        body: schemas.MoveIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.HeldEventOut:
        """One time of a repeated event is at another moment; everybody with a place is told."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/move"
        return cast("schemas.HeldEventOut", self._write("POST", path, {}, body, idempotency_key))

    def list_registrations(
        self,
        event: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.GuestOutPage:
        """Who has a place at an event that you hold, or waits for one. Addresses are not told."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/events/{quote(event, safe=':')}/registrations"
        answer = self._read(path, asked)
        return cast("schemas.GuestOutPage", answer)

    def iter_registrations(self, event: str, *, limit: int | None = None) -> Iterator[schemas.GuestOut]:
        """Who has a place at an event that you hold, or waits for one. Addresses are not told: all of
        them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_registrations(event, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def check_in(
        self,
        event: str,
        registration: int,
        body: schemas.CameIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.GuestOut:
        """Say of somebody on the list that they came, or take it back."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/registrations/{registration}/arrival"
        return cast("schemas.GuestOut", self._write("POST", path, {}, body, idempotency_key))

    def read_event_record(self, event: str) -> schemas.RecordOut:
        """Agenda, minutes and outcome of an event that you hold, what was agreed, and its materials."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/record"
        answer = self._read(path, {})
        return cast("schemas.RecordOut", answer)

    def write_event_record(
        self,
        event: str,
        body: schemas.RecordIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.RecordOut:
        """Keep agenda, minutes and outcome of an event; what is not sent stays as it is."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/record"
        return cast("schemas.RecordOut", self._write("PATCH", path, {}, body, idempotency_key))

    def add_follow_up(
        self,
        event: str,
        body: schemas.FollowUpIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.FollowUpOut:
        """Write down something that was agreed at an event."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/follow-ups"
        return cast("schemas.FollowUpOut", self._write("POST", path, {}, body, idempotency_key))

    def set_follow_up_done(
        self,
        event: str,
        follow_up: int,
        body: schemas.DoneIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.FollowUpOut:
        """Tick off what was agreed, or take the tick back."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/follow-ups/{follow_up}"
        return cast("schemas.FollowUpOut", self._write("PATCH", path, {}, body, idempotency_key))

    def drop_follow_up(self, event: str, follow_up: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take out what was agreed, when it was written by mistake."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/follow-ups/{follow_up}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def add_event_material(
        self,
        event: str,
        body: schemas.EventMaterialIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.EventMaterialOut:
        """Add slides, a recording or a paper to an event: an address, or a key of the portfolio."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/materials"
        return cast("schemas.EventMaterialOut", self._write("POST", path, {}, body, idempotency_key))

    def drop_event_material(self, event: str, material: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take a material out of an event."""
        path = f"/api/v1/work/events/{quote(event, safe=':')}/materials/{material}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def make_group(self, body: schemas.GroupIn, *, idempotency_key: str = "") -> schemas.OwnGroupOut:
        """Make a group of your platform; whoever the token stands for leads it."""
        path = "/api/v1/work/groups"
        return cast("schemas.OwnGroupOut", self._write("POST", path, {}, body, idempotency_key))

    def read_own_group(self, group: str) -> schemas.OwnGroupOut:
        """One group that you lead, with the lock to change it."""
        return cast("schemas.OwnGroupOut", self._read(f"/api/v1/work/groups/{quote(group, safe=':')}", {}))

    def change_group(
        self,
        group: str,
        body: schemas.GroupChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnGroupOut:
        """Change what a group is; what is not sent stays as it is. Who may read in it is said on the page."""
        path = f"/api/v1/work/groups/{quote(group, safe=':')}"
        return cast("schemas.OwnGroupOut", self._write("PATCH", path, {}, body, idempotency_key))

    def set_group_state(
        self,
        group: str,
        body: schemas.GroupStateIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnGroupOut:
        """Let a group rest, or go on."""
        path = f"/api/v1/work/groups/{quote(group, safe=':')}/state"
        return cast("schemas.OwnGroupOut", self._write("POST", path, {}, body, idempotency_key))

    def list_rounds(self, group: str) -> schemas.OwnRoundsOut:
        """Rounds of a group in which you may read, with the locks to change them."""
        path = f"/api/v1/work/groups/{quote(group, safe=':')}/rounds"
        answer = self._read(path, {})
        return cast("schemas.OwnRoundsOut", answer)

    def open_group_round(
        self,
        group: str,
        body: schemas.GroupRoundIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnRoundOut:
        """Open the next round of a group that you lead."""
        path = f"/api/v1/work/groups/{quote(group, safe=':')}/rounds"
        return cast("schemas.OwnRoundOut", self._write("POST", path, {}, body, idempotency_key))

    def change_group_round(
        self,
        group: str,
        number: int,
        body: schemas.GroupRoundChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnRoundOut:
        """Change a round of a group that you lead; what is not sent stays as it is."""
        path = f"/api/v1/work/groups/{quote(group, safe=':')}/rounds/{number}"
        return cast("schemas.OwnRoundOut", self._write("PATCH", path, {}, body, idempotency_key))

    def close_group_round(
        self,
        group: str,
        number: int,
        body: schemas.OutcomeIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnRoundOut:
        """End a round of a group with what came of it."""
        path = f"/api/v1/work/groups/{quote(group, safe=':')}/rounds/{number}/close"
        return cast("schemas.OwnRoundOut", self._write("POST", path, {}, body, idempotency_key))

    def list_threads(
        self,
        group: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.ThreadLinePage:
        """What a group in which you may read talks about."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/groups/{quote(group, safe=':')}/threads"
        answer = self._read(path, asked)
        return cast("schemas.ThreadLinePage", answer)

    def iter_threads(self, group: str, *, limit: int | None = None) -> Iterator[schemas.ThreadLine]:
        """What a group in which you may read talks about: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_threads(group, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def start_thread(
        self,
        group: str,
        body: schemas.ThreadIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ThreadLine:
        """Begin a subject in a group of which you are a member, with its first post."""
        path = f"/api/v1/work/groups/{quote(group, safe=':')}/threads"
        return cast("schemas.ThreadLine", self._write("POST", path, {}, body, idempotency_key))

    def list_posts(
        self,
        group: str,
        thread: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.PostOutPage:
        """Posts of a thread, the oldest first; names where you see them on the page too."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/groups/{quote(group, safe=':')}/threads/{thread}/posts"
        answer = self._read(path, asked)
        return cast("schemas.PostOutPage", answer)

    def iter_posts(self, group: str, thread: int, *, limit: int | None = None) -> Iterator[schemas.PostOut]:
        """Posts of a thread, the oldest first; names where you see them on the page too: all of them, page
        by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_posts(group, thread, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def reply(
        self,
        group: str,
        thread: int,
        body: schemas.PostIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PostOut:
        """Answer in a thread of a group of which you are a member. Whoever is named after an @ is told."""
        path = f"/api/v1/work/groups/{quote(group, safe=':')}/threads/{thread}/posts"
        return cast("schemas.PostOut", self._write("POST", path, {}, body, idempotency_key))

    def list_register(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        place: str,
    ) -> schemas.KeptBarrierOutPage:
        """Barriers of the register that your platform keeps, with the locks to change them."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "place": place,
        }
        return cast("schemas.KeptBarrierOutPage", self._read("/api/v1/work/barrier-register", asked))

    def iter_register(self, *, limit: int | None = None, place: str) -> Iterator[schemas.KeptBarrierOut]:
        """Barriers of the register that your platform keeps, with the locks to change them: all of them,
        page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_register(cursor=cursor, limit=limit, place=place)
            yield from page["items"]
            cursor = page.get("next")

    def add_barrier(self, body: schemas.BarrierIn, *, idempotency_key: str = "") -> schemas.KeptBarrierOut:
        """Put a barrier into the register of your platform, with the reports that it is made from. Only
        its team sees it; showing it to others is a step on the page."""
        path = "/api/v1/work/barrier-register"
        return cast("schemas.KeptBarrierOut", self._write("POST", path, {}, body, idempotency_key))

    def change_barrier(
        self,
        barrier: str,
        body: schemas.BarrierChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.KeptBarrierOut:
        """Change what is said of a barrier of your register; what is not sent stays as it is."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}"
        return cast("schemas.KeptBarrierOut", self._write("PATCH", path, {}, body, idempotency_key))

    def move_barrier(
        self,
        barrier: str,
        body: schemas.BarrierStateIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.KeptBarrierOut:
        """Say in which state a barrier is, from which day on; cities that met it are told."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/state"
        return cast("schemas.KeptBarrierOut", self._write("POST", path, {}, body, idempotency_key))

    def attach_reports(
        self,
        barrier: str,
        body: schemas.AttachIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.AttachedOut:
        """Say which reports are about a barrier of your register."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/reports"
        return cast("schemas.AttachedOut", self._write("POST", path, {}, body, idempotency_key))

    def detach_report(
        self,
        barrier: str,
        report: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.KeptBarrierOut:
        """Say that a report is about something else; it waits for a barrier again."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/reports/{report}"
        return cast("schemas.KeptBarrierOut", self._write("DELETE", path, {}, None, idempotency_key))

    def read_barrier_dialogue(self, barrier: str) -> schemas.DialogueOut:
        """With whom a barrier of your register was raised, what they answered, and what labs found."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/dialogue"
        answer = self._read(path, {})
        return cast("schemas.DialogueOut", answer)

    def raise_barrier(
        self,
        barrier: str,
        body: schemas.RaisingIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.RaisingOut:
        """Write down that a barrier was put before an authority; its state follows."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/raisings"
        return cast("schemas.RaisingOut", self._write("POST", path, {}, body, idempotency_key))

    def change_raising(
        self,
        barrier: str,
        raising: int,
        body: schemas.RaisingChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.RaisingOut:
        """Change what is known of a raising; what is not sent stays as it is."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/raisings/{raising}"
        return cast("schemas.RaisingOut", self._write("PATCH", path, {}, body, idempotency_key))

    def close_raising(self, barrier: str, raising: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Say that no answer is expected any more; nobody is reminded again."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/raisings/{raising}/close"
        return cast("schemas.Gone", self._write("POST", path, {}, None, idempotency_key))

    def record_answer(
        self,
        barrier: str,
        raising: int,
        body: schemas.AuthorityAnswerIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.AuthorityAnswerOut:
        """Write down what an authority answered; the state of the barrier follows. Only those who keep the
        register see it; showing it to others is a step on the page."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/raisings/{raising}/answers"
        return cast("schemas.AuthorityAnswerOut", self._write("POST", path, {}, body, idempotency_key))

    def add_lab(self, barrier: str, body: schemas.LabIn, *, idempotency_key: str = "") -> schemas.LabOut:
        """Add the record of a policy lab about a barrier."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/labs"
        return cast("schemas.LabOut", self._write("POST", path, {}, body, idempotency_key))

    def change_lab(
        self,
        barrier: str,
        lab: int,
        body: schemas.LabChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.LabOut:
        """Change the record of a policy lab; what is not sent stays as it is."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/labs/{lab}"
        return cast("schemas.LabOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_lab(self, barrier: str, lab: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Delete the record of a policy lab; its documents stay."""
        path = f"/api/v1/work/barrier-register/{quote(barrier, safe=':')}/labs/{lab}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def read_profile(self, place: str) -> schemas.KnownFactsOut:
        """What is known of your city or platform, or of one that you work with, as far as it shares it
        with you."""
        path = f"/api/v1/work/profiles/{quote(place, safe=':')}"
        answer = self._read(path, {})
        return cast("schemas.KnownFactsOut", answer)

    def state_fact(
        self,
        place: str,
        fact: str,
        body: schemas.KnownFactIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.KnownFactOut:
        """Say a fact about your city or platform, or say it anew."""
        path = f"/api/v1/work/profiles/{quote(place, safe=':')}/facts/{quote(fact, safe=':')}"
        return cast("schemas.KnownFactOut", self._write("PUT", path, {}, body, idempotency_key))

    def forget_fact(self, place: str, fact: str, *, idempotency_key: str = "") -> schemas.Gone:
        """Take back what your team said; what the platform knows from elsewhere stays."""
        path = f"/api/v1/work/profiles/{quote(place, safe=':')}/facts/{quote(fact, safe=':')}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_documents(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.DocumentOutPage:
        """Documents of your city or platform, or of one that shows you some; archived ones are left out."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/documents/{quote(place, safe=':')}"
        answer = self._read(path, asked)
        return cast("schemas.DocumentOutPage", answer)

    def iter_documents(self, place: str, *, limit: int | None = None) -> Iterator[schemas.DocumentOut]:
        """Documents of your city or platform, or of one that shows you some; archived ones are left out:
        all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_documents(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_document(self, place: str, document: int) -> schemas.DocumentDetail:
        """One document with all its versions, of which the team alone sees the earlier ones."""
        path = f"/api/v1/work/documents/{quote(place, safe=':')}/{document}"
        answer = self._read(path, {})
        return cast("schemas.DocumentDetail", answer)

    def list_self_assessments(self, city: str) -> schemas.SelfAssessmentsOut:
        """Rounds of the self-assessments of your city, the newest first."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/self-assessments"
        answer = self._read(path, {})
        return cast("schemas.SelfAssessmentsOut", answer)

    def open_self_assessment(
        self,
        city: str,
        body: schemas.OpenRoundIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SelfAssessmentOut:
        """Begin a round of a self-assessment of your city; what was answered last is offered again."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/self-assessments"
        return cast("schemas.SelfAssessmentOut", self._write("POST", path, {}, body, idempotency_key))

    def read_self_assessment(self, round: int) -> schemas.SelfAssessmentOut:
        """One round of your city: how far you are part by part; of a closed one what was found."""
        return cast("schemas.SelfAssessmentOut", self._read(f"/api/v1/work/self-assessments/{round}", {}))

    def take_part(
        self,
        round: int,
        body: schemas.TakePartIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SelfAssessmentOut:
        """Take part in a round of your city, for yourself; or say anew for which department."""
        path = f"/api/v1/work/self-assessments/{round}/participation"
        return cast("schemas.SelfAssessmentOut", self._write("POST", path, {}, body, idempotency_key))

    def read_self_assessment_part(self, round: int, part: str) -> schemas.PartShown:
        """One part of a round as you answer it; what you said in the round before is offered."""
        path = f"/api/v1/work/self-assessments/{round}/parts/{quote(part, safe=':')}"
        answer = self._read(path, {})
        return cast("schemas.PartShown", answer)

    def save_self_assessment_part(
        self,
        round: int,
        body: schemas.PartIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SavedOut:
        """Save your own answers to one part of a round. Nobody writes what a colleague thinks."""
        path = f"/api/v1/work/self-assessments/{round}/parts"
        return cast("schemas.SavedOut", self._write("POST", path, {}, body, idempotency_key))

    def list_evidence(self, round: int) -> schemas.ProofsOut:
        """Evidence for the answers of a round of your city."""
        return cast("schemas.ProofsOut", self._read(f"/api/v1/work/self-assessments/{round}/evidence", {}))

    def add_evidence(
        self,
        round: int,
        body: schemas.ProofIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ProofOut:
        """Add evidence for an answer of an open round."""
        path = f"/api/v1/work/self-assessments/{round}/evidence"
        return cast("schemas.ProofOut", self._write("POST", path, {}, body, idempotency_key))

    def change_evidence(
        self,
        round: int,
        evidence: int,
        body: schemas.ProofChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.ProofOut:
        """Change evidence for an answer; what is not sent stays as it is."""
        path = f"/api/v1/work/self-assessments/{round}/evidence/{evidence}"
        return cast("schemas.ProofOut", self._write("PATCH", path, {}, body, idempotency_key))

    def remove_evidence(self, round: int, evidence: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take evidence away; the document that it named stays in the city's store."""
        path = f"/api/v1/work/self-assessments/{round}/evidence/{evidence}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def read_way(self, place: str) -> schemas.WayOut:
        """What comes next for your city or platform, or for one that you support, as far as it shares its
        way."""
        return cast("schemas.WayOut", self._read(f"/api/v1/work/ways/{quote(place, safe=':')}", {}))

    def say_about_step(
        self,
        place: str,
        step: str,
        body: schemas.StepSaidIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.StepSaidOut:
        """Say about a step: we do this, not now and why, or done."""
        path = f"/api/v1/work/ways/{quote(place, safe=':')}/steps/{quote(step, safe=':')}"
        return cast("schemas.StepSaidOut", self._write("PUT", path, {}, body, idempotency_key))

    def take_back_step(self, place: str, step: str, *, idempotency_key: str = "") -> schemas.Gone:
        """Forget what the team said about a step: it stands among the others again."""
        path = f"/api/v1/work/ways/{quote(place, safe=':')}/steps/{quote(step, safe=':')}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def place_step(
        self,
        place: str,
        body: schemas.PlaceStepIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlacedOut:
        """Put a step on the way of your place, or of one that you support; its team is told and decides."""
        path = f"/api/v1/work/ways/{quote(place, safe=':')}/placed"
        return cast("schemas.PlacedOut", self._write("POST", path, {}, body, idempotency_key))

    def answer_placed_step(
        self,
        place: str,
        placed: int,
        body: schemas.PlacedAnswerIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlacedOut:
        """Say what the team does with a step that somebody placed for it."""
        path = f"/api/v1/work/ways/{quote(place, safe=':')}/placed/{placed}"
        return cast("schemas.PlacedOut", self._write("PATCH", path, {}, body, idempotency_key))

    def take_step_away(self, place: str, placed: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take a placed step off the way: whoever placed it may, and the team."""
        path = f"/api/v1/work/ways/{quote(place, safe=':')}/placed/{placed}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_own_courses(self) -> schemas.OwnLearningOut:
        """Courses that you take or finished, your certificates, and what your teams want you to take."""
        return cast("schemas.OwnLearningOut", self._read("/api/v1/me/courses", {}))

    def read_learning_plan(self, place: str) -> schemas.LearningPlanOut:
        """The learning plan of your team: how many of those who share it have finished what."""
        path = f"/api/v1/work/learning-plans/{quote(place, safe=':')}"
        answer = self._read(path, {})
        return cast("schemas.LearningPlanOut", answer)

    def plan_course(
        self,
        place: str,
        body: schemas.CourseGoalIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.WantedOut:
        """Put a course into the learning plan of your team, for one of its people or for all."""
        path = f"/api/v1/work/learning-plans/{quote(place, safe=':')}"
        return cast("schemas.WantedOut", self._write("POST", path, {}, body, idempotency_key))

    def drop_planned_course(self, place: str, goal: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take a course out of the learning plan of your team."""
        path = f"/api/v1/work/learning-plans/{quote(place, safe=':')}/{goal}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_service_uses(self, place: str) -> schemas.UsesOut:
        """Services that your city uses or used, those to be asked about first."""
        return cast("schemas.UsesOut", self._read(f"/api/v1/work/service-uses/{quote(place, safe=':')}", {}))

    def begin_use(self, place: str, body: schemas.UseIn, *, idempotency_key: str = "") -> schemas.UseOut:
        """Write down that your city asked for a service. Who may see it is said on the page."""
        path = f"/api/v1/work/service-uses/{quote(place, safe=':')}"
        return cast("schemas.UseOut", self._write("POST", path, {}, body, idempotency_key))

    def tell_outcome(
        self,
        place: str,
        use: int,
        body: schemas.HelpedIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.UseOut:
        """Say whether a service helped, and what came of it."""
        path = f"/api/v1/work/service-uses/{quote(place, safe=':')}/{use}"
        return cast("schemas.UseOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_use(self, place: str, use: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take a use off the list that was written down by mistake."""
        path = f"/api/v1/work/service-uses/{quote(place, safe=':')}/{use}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_own_providers(self) -> schemas.ProvidersOut:
        """Providers whose entries you keep."""
        return cast("schemas.ProvidersOut", self._read("/api/v1/work/providers", {}))

    def read_own_provider(self, provider: str) -> schemas.KeptProviderOut:
        """Entries of a provider that you keep, and what is being changed."""
        path = f"/api/v1/work/providers/{quote(provider, safe=':')}"
        answer = self._read(path, {})
        return cast("schemas.KeptProviderOut", answer)

    def begin_proposal(
        self,
        provider: str,
        body: schemas.BeginIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ProposalOut:
        """Begin to change an entry of a provider that you keep, or a new one; an open draft is gone on
        with."""
        path = f"/api/v1/work/providers/{quote(provider, safe=':')}/proposals"
        return cast("schemas.ProposalOut", self._write("POST", path, {}, body, idempotency_key))

    def read_proposal(self, proposal: int) -> schemas.ProposalOut:
        """What an entry that you keep should say."""
        return cast("schemas.ProposalOut", self._read(f"/api/v1/work/proposals/{proposal}", {}))

    def change_proposal(
        self,
        proposal: int,
        body: schemas.EntryChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.ProposalOut:
        """Write what an entry should say; what is not sent stays as it is."""
        path = f"/api/v1/work/proposals/{proposal}"
        return cast("schemas.ProposalOut", self._write("PATCH", path, {}, body, idempotency_key))

    def withdraw_proposal(self, proposal: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take back what you wrote about an entry; the entry stays as it is."""
        path = f"/api/v1/work/proposals/{proposal}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_questions(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        open: bool | None = None,
    ) -> schemas.AskedCaseOutPage:
        """What you and your places asked the helpdesk, and how each question stands."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "open": open,
        }
        return cast("schemas.AskedCaseOutPage", self._read("/api/v1/work/questions", asked))

    def iter_questions(
        self,
        *,
        limit: int | None = None,
        open: bool | None = None,
    ) -> Iterator[schemas.AskedCaseOut]:
        """What you and your places asked the helpdesk, and how each question stands: all of them, page by
        page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_questions(cursor=cursor, limit=limit, open=open)
            yield from page["items"]
            cursor = page.get("next")

    def read_question(self, reference: str) -> schemas.AskedCaseOut:
        """How one question of yours or of your place stands; what was written is read on its page."""
        path = f"/api/v1/work/questions/{quote(reference, safe=':')}"
        answer = self._read(path, {})
        return cast("schemas.AskedCaseOut", answer)

    def read_queue(self, place: str) -> schemas.QueueOut:
        """How well questions are answered, in figures: of a country for its platform, of all for the
        Mission."""
        path = f"/api/v1/work/desks/{quote(place, safe=':')}/questions"
        answer = self._read(path, {})
        return cast("schemas.QueueOut", answer)

    def open_inventory(
        self,
        city: str,
        body: schemas.NewInventoryIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.InventoryFrameOut:
        """Open the inventory of a year, with its boundary and rules. The team alone sees it until somebody
        shows it."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/inventories"
        return cast("schemas.InventoryFrameOut", self._write("POST", path, {}, body, idempotency_key))

    def read_inventory_frame(self, inventory: int) -> schemas.InventoryFrameOut:
        """Boundary, rules and notes of an inventory, its versions, and the steps that you can take with
        it."""
        path = f"/api/v1/work/inventories/{inventory}/frame"
        answer = self._read(path, {})
        return cast("schemas.InventoryFrameOut", answer)

    def change_inventory_frame(
        self,
        inventory: int,
        body: schemas.InventoryFrameChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.InventoryFrameOut:
        """Change boundary, rules or notes of a draft; what is not sent stays as it is."""
        path = f"/api/v1/work/inventories/{inventory}/frame"
        return cast("schemas.InventoryFrameOut", self._write("PATCH", path, {}, body, idempotency_key))

    def take_inventory_step(
        self,
        inventory: int,
        body: schemas.InventoryStepIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.InventoryStateOut:
        """Hand an inventory in for its check, publish it, or take it back to draft, as far as your role
        may. 409 when the content is not the one that was seen, or the inventory is in another state by
        now."""
        path = f"/api/v1/work/inventories/{inventory}/steps"
        return cast("schemas.InventoryStateOut", self._write("POST", path, {}, body, idempotency_key))

    def withdraw_inventory_version(
        self,
        inventory: int,
        version: int,
        body: schemas.WithdrawalIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.InventoryVersionOut:
        """Take a published version out of sight; number, digest and reason stay."""
        path = f"/api/v1/work/inventories/{inventory}/versions/{version}/withdrawal"
        return cast("schemas.InventoryVersionOut", self._write("POST", path, {}, body, idempotency_key))

    def take_earlier_figures(
        self,
        inventory: int,
        body: schemas.EarlierIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.FilledOut:
        """Fill empty cells with the figures and notation keys of an earlier inventory of the same city."""
        path = f"/api/v1/work/inventories/{inventory}/earlier-figures"
        return cast("schemas.FilledOut", self._write("POST", path, {}, body, idempotency_key))

    def estimate_figures(self, inventory: int, *, idempotency_key: str = "") -> schemas.FilledOut:
        """Fill empty cells with estimates per inhabitant, marked as such and of low quality."""
        path = f"/api/v1/work/inventories/{inventory}/estimates"
        return cast("schemas.FilledOut", self._write("POST", path, {}, None, idempotency_key))

    def list_own_factors(
        self,
        city: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.FactorOutPage:
        """Emission factors of your city's own, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/factors"
        answer = self._read(path, asked)
        return cast("schemas.FactorOutPage", answer)

    def iter_own_factors(self, city: str, *, limit: int | None = None) -> Iterator[schemas.FactorOut]:
        """Emission factors of your city's own, in the order in which they were written: all of them, page
        by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_own_factors(city, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_own_factor(
        self,
        city: str,
        body: schemas.FactorIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.FactorOut:
        """Add an emission factor of your city's own, with its source."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/factors"
        return cast("schemas.FactorOut", self._write("POST", path, {}, body, idempotency_key))

    def change_own_factor(
        self,
        city: str,
        factor: int,
        body: schemas.FactorChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.FactorOut:
        """Change a factor of your city; what is not sent stays as it is. Published versions keep theirs."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/factors/{factor}"
        return cast("schemas.FactorOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_own_factor(
        self,
        city: str,
        factor: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Take a factor of your city away; published versions keep what they were computed with."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/factors/{factor}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def set_cell_key(
        self,
        inventory: int,
        cell: str,
        body: schemas.CellKeyIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.CellKeyOut:
        """Say why one cell of an inventory has no figure, or that its figure is confidential."""
        path = f"/api/v1/work/inventories/{inventory}/cells/{quote(cell, safe=':')}/key"
        return cast("schemas.CellKeyOut", self._write("PUT", path, {}, body, idempotency_key))

    def clear_cell_key(
        self,
        inventory: int,
        cell: str,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Take the notation key of one cell away."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/inventories/{inventory}/cells/{quote(cell, safe=':')}/key"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def confirm_line(
        self,
        inventory: int,
        line: int,
        body: schemas.LockIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.LineOut:
        """Say that an estimate or a figure of an earlier year holds as it is."""
        path = f"/api/v1/work/inventories/{inventory}/lines/{line}/confirmation"
        return cast("schemas.LineOut", self._write("POST", path, {}, body, idempotency_key))

    def open_plan(
        self,
        city: str,
        body: schemas.NewPlanIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanFrameOut:
        """Open a plan of a city. The team alone sees it until somebody shows it. Its emissions come from
        an inventory, or from totals by sector, or are given later."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/plans"
        return cast("schemas.PlanFrameOut", self._write("POST", path, {}, body, idempotency_key))

    def read_plan_frame(self, plan: int) -> schemas.PlanFrameOut:
        """What a plan says about itself, its versions, and the steps that you can take with it."""
        return cast("schemas.PlanFrameOut", self._read(f"/api/v1/work/plans/{plan}/frame", {}))

    def change_plan_frame(
        self,
        plan: int,
        body: schemas.PlanFrameChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanFrameOut:
        """Change what a draft says about itself; what is not sent stays as it is."""
        path = f"/api/v1/work/plans/{plan}/frame"
        return cast("schemas.PlanFrameOut", self._write("PATCH", path, {}, body, idempotency_key))

    def start_plan_from_inventory(
        self,
        plan: int,
        body: schemas.FromInventoryIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanFrameOut:
        """Let a plan start from the figures of an inventory as it stands now; its year is the base year."""
        path = f"/api/v1/work/plans/{plan}/start/inventory"
        return cast("schemas.PlanFrameOut", self._write("PUT", path, {}, body, idempotency_key))

    def start_plan_from_totals(
        self,
        plan: int,
        body: schemas.BaselineIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanFrameOut:
        """Let a plan start from totals by sector, as a document prints them."""
        path = f"/api/v1/work/plans/{plan}/start/totals"
        return cast("schemas.PlanFrameOut", self._write("PUT", path, {}, body, idempotency_key))

    def set_plan_model(
        self,
        plan: int,
        body: schemas.ModelIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanFrameOut:
        """Choose the model of a plan. A model file of your own is tried out and taken on the page."""
        path = f"/api/v1/work/plans/{plan}/model"
        return cast("schemas.PlanFrameOut", self._write("PUT", path, {}, body, idempotency_key))

    def take_plan_step(
        self,
        plan: int,
        body: schemas.PlanStepIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanStateOut:
        """Hand a plan in for its decision, record its adoption, publish it, or take it back, as far as
        your role may. 409 when the content is not the one that was seen, something is lacking, or the
        plan is in another state."""
        path = f"/api/v1/work/plans/{plan}/steps"
        return cast("schemas.PlanStateOut", self._write("POST", path, {}, body, idempotency_key))

    def keep_plan_version(
        self,
        plan: int,
        body: schemas.VersionIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanVersionOut:
        """Keep a plan as it is now for the team, to compare with later."""
        path = f"/api/v1/work/plans/{plan}/versions"
        return cast("schemas.PlanVersionOut", self._write("POST", path, {}, body, idempotency_key))

    def withdraw_plan_version(
        self,
        plan: int,
        version: int,
        body: schemas.WithdrawalIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanVersionOut:
        """Take a published version out of sight; number, digest and reason stay."""
        path = f"/api/v1/work/plans/{plan}/versions/{version}/withdrawal"
        return cast("schemas.PlanVersionOut", self._write("POST", path, {}, body, idempotency_key))

    def read_plan_equity(self, plan: int) -> schemas.EquityDetail:
        """Whom the actions of a plan help and burden, as far as it was examined, and which stand in the
        way."""
        return cast("schemas.EquityDetail", self._read(f"/api/v1/work/plans/{plan}/equity", {}))

    def write_equity(
        self,
        plan: int,
        body: schemas.EquityAnswersIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanRowsOut:
        """Write what actions of a plan do to groups of people, many cells at once: all or none. A cell is
        found again by action, group and lens."""
        path = f"/api/v1/work/plans/{plan}/equity"
        return cast("schemas.PlanRowsOut", self._write("POST", path, {}, body, idempotency_key))

    def change_equity_groups(
        self,
        plan: int,
        body: schemas.EquityGroupsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.EquityDetail:
        """Say which groups the equity checks of a plan ask about. 409 where one that is left out has
        answers."""
        path = f"/api/v1/work/plans/{plan}/equity/groups"
        return cast("schemas.EquityDetail", self._write("PUT", path, {}, body, idempotency_key))

    def take_library_actions(
        self,
        plan: int,
        body: schemas.LibraryActionsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.LibraryTakenOut:
        """Take actions of the library into a plan, all or none; those that it has already stay as they
        are."""
        path = f"/api/v1/work/plans/{plan}/library-actions"
        return cast("schemas.LibraryTakenOut", self._write("POST", path, {}, body, idempotency_key))

    def take_library_indicators(
        self,
        plan: int,
        body: schemas.LibraryIndicatorsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.LibraryTakenOut:
        """Take indicators of the library into a plan, with their definitions; those that it has already
        stay."""
        path = f"/api/v1/work/plans/{plan}/library-indicators"
        return cast("schemas.LibraryTakenOut", self._write("POST", path, {}, body, idempotency_key))

    def say_of_quick_win(
        self,
        plan: int,
        code: str,
        body: schemas.QuickWinIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.QuickWinOut:
        """Say what became of a quick win, also when the plan is no draft any more."""
        path = f"/api/v1/work/plans/{plan}/actions/{quote(code, safe=':')}/promise"
        return cast("schemas.QuickWinOut", self._write("PUT", path, {}, body, idempotency_key))

    def delete_observation(self, plan: int, observation: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Take an observed value away; the history keeps what it was."""
        path = f"/api/v1/work/plans/{plan}/observations/{observation}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def open_contract(
        self,
        city: str,
        body: schemas.NewContractIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ContractFrameOut:
        """Open a contract of a city in the newest template. The team alone sees it until somebody shows
        it."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/contracts"
        return cast("schemas.ContractFrameOut", self._write("POST", path, {}, body, idempotency_key))

    def read_contract_frame(self, contract: int) -> schemas.ContractFrameOut:
        """What a contract says about itself: title, language, and what it is made from."""
        return cast("schemas.ContractFrameOut", self._read(f"/api/v1/work/contracts/{contract}/frame", {}))

    def change_contract_frame(
        self,
        contract: int,
        body: schemas.ContractFrameChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.ContractFrameOut:
        """Change what a contract says about itself; what is not sent stays as it is."""
        path = f"/api/v1/work/contracts/{contract}/frame"
        return cast("schemas.ContractFrameOut", self._write("PATCH", path, {}, body, idempotency_key))

    def keep_contract_version(
        self,
        contract: int,
        body: schemas.VersionIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.KeptVersionOut:
        """Keep a contract as it is now for the team, to compare with later."""
        path = f"/api/v1/work/contracts/{contract}/versions"
        return cast("schemas.KeptVersionOut", self._write("POST", path, {}, body, idempotency_key))

    def list_contract_offers(self, contract: int) -> schemas.OffersOut:
        """What inventory, plan, investment plan and signatures know and the contract does not say yet."""
        return cast("schemas.OffersOut", self._read(f"/api/v1/work/contracts/{contract}/offers", {}))

    def take_contract_offers(
        self,
        contract: int,
        body: schemas.OffersIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.TakenOverOut:
        """Take over what the rooms below know: exactly what was looked at. 409 when it is something else
        by now."""
        path = f"/api/v1/work/contracts/{contract}/offers"
        return cast("schemas.TakenOverOut", self._write("POST", path, {}, body, idempotency_key))

    def assign_module(
        self,
        contract: int,
        module: str,
        body: schemas.AssignmentIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.AssignmentOut:
        """Say which department writes a module, until when, and that it is through with it; the person
        stays as it is."""
        path = f"/api/v1/work/contracts/{contract}/modules/{quote(module, safe=':')}/assignment"
        return cast("schemas.AssignmentOut", self._write("PATCH", path, {}, body, idempotency_key))

    def list_contract_tasks(
        self,
        contract: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.ContractTaskOutPage:
        """What people of the city are asked to do for a contract, done or not, the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/contracts/{contract}/tasks"
        answer = self._read(path, asked)
        return cast("schemas.ContractTaskOutPage", answer)

    def iter_contract_tasks(
        self,
        contract: int,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.ContractTaskOut]:
        """What people of the city are asked to do for a contract, done or not, the oldest first: all of
        them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_contract_tasks(contract, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_contract_task(
        self,
        contract: int,
        body: schemas.TaskIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ContractTaskOut:
        """Ask the team to do something for a contract. Asking one person is a step on the page."""
        path = f"/api/v1/work/contracts/{contract}/tasks"
        return cast("schemas.ContractTaskOut", self._write("POST", path, {}, body, idempotency_key))

    def settle_contract_task(
        self,
        contract: int,
        task: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.ContractTaskOut:
        """Say that a task is done; done already, it is open again."""
        path = f"/api/v1/work/contracts/{contract}/tasks/{task}/done"
        return cast("schemas.ContractTaskOut", self._write("POST", path, {}, None, idempotency_key))

    def list_own_pacts(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.OwnPactOutPage:
        """Pacts of a city, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/pacts/{quote(place, safe=':')}"
        answer = self._read(path, asked)
        return cast("schemas.OwnPactOutPage", answer)

    def iter_own_pacts(self, place: str, *, limit: int | None = None) -> Iterator[schemas.OwnPactOut]:
        """Pacts of a city, in the order in which they were written: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_own_pacts(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_pact(
        self,
        place: str,
        body: schemas.OwnPactIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnPactOut:
        """Add a pact. The team alone sees it until a coordinator shows it, on the page."""
        path = f"/api/v1/work/pacts/{quote(place, safe=':')}"
        return cast("schemas.OwnPactOut", self._write("POST", path, {}, body, idempotency_key))

    def change_pact(
        self,
        place: str,
        record: int,
        body: schemas.OwnPactChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnPactOut:
        """Change a pact; what is not sent stays as it is."""
        path = f"/api/v1/work/pacts/{quote(place, safe=':')}/{record}"
        return cast("schemas.OwnPactOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_pact(self, place: str, record: int, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Delete a pact; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/pacts/{quote(place, safe=':')}/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_pact_parties(
        self,
        pact: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.PactPartyOutPage:
        """Parties of a pact, those that left too, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.PactPartyOutPage", self._read(f"/api/v1/work/pacts/{pact}/parties", asked))

    def iter_pact_parties(self, pact: int, *, limit: int | None = None) -> Iterator[schemas.PactPartyOut]:
        """Parties of a pact, those that left too, in the order in which they were written: all of them,
        page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_pact_parties(pact, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_pact_party(
        self,
        pact: int,
        body: schemas.PactPartyIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PactPartyOut:
        """Add a party of a pact."""
        path = f"/api/v1/work/pacts/{pact}/parties"
        return cast("schemas.PactPartyOut", self._write("POST", path, {}, body, idempotency_key))

    def change_pact_party(
        self,
        pact: int,
        record: int,
        body: schemas.PactPartyChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PactPartyOut:
        """Change a party of a pact; what is not sent stays as it is."""
        path = f"/api/v1/work/pacts/{pact}/parties/{record}"
        return cast("schemas.PactPartyOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_pact_party(
        self,
        pact: int,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a party of a pact; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/pacts/{pact}/parties/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_pact_deals(
        self,
        pact: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.PactDealOutPage:
        """Deals of a pact with who made them, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.PactDealOutPage", self._read(f"/api/v1/work/pacts/{pact}/deals", asked))

    def iter_pact_deals(self, pact: int, *, limit: int | None = None) -> Iterator[schemas.PactDealOut]:
        """Deals of a pact with who made them, in the order in which they were written: all of them, page
        by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_pact_deals(pact, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_pact_deal(
        self,
        pact: int,
        body: schemas.PactDealIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PactDealOut:
        """Add a deal of a pact."""
        path = f"/api/v1/work/pacts/{pact}/deals"
        return cast("schemas.PactDealOut", self._write("POST", path, {}, body, idempotency_key))

    def change_pact_deal(
        self,
        pact: int,
        record: int,
        body: schemas.PactDealChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PactDealOut:
        """Change a deal of a pact; what is not sent stays as it is."""
        path = f"/api/v1/work/pacts/{pact}/deals/{record}"
        return cast("schemas.PactDealOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_pact_deal(
        self,
        pact: int,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a deal of a pact; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/pacts/{pact}/deals/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_own_sections(
        self,
        contract: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.OwnSectionOutPage:
        """Sections of your own structure beside the template, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/contracts/{contract}/sections"
        answer = self._read(path, asked)
        return cast("schemas.OwnSectionOutPage", answer)

    def iter_own_sections(
        self,
        contract: int,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.OwnSectionOut]:
        """Sections of your own structure beside the template, in the order in which they were written: all
        of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_own_sections(contract, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_own_section(
        self,
        contract: int,
        body: schemas.OwnSectionIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnSectionOut:
        """Add a section of your own structure."""
        path = f"/api/v1/work/contracts/{contract}/sections"
        return cast("schemas.OwnSectionOut", self._write("POST", path, {}, body, idempotency_key))

    def change_own_section(
        self,
        contract: int,
        record: int,
        body: schemas.OwnSectionChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.OwnSectionOut:
        """Change a section of your own structure; what is not sent stays as it is."""
        path = f"/api/v1/work/contracts/{contract}/sections/{record}"
        return cast("schemas.OwnSectionOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_own_section(
        self,
        contract: int,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a section of your own structure; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/contracts/{contract}/sections/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_framework_demands(
        self,
        contract: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.FrameworkDemandOutPage:
        """Demands of frameworks, and where a contract answers them, in the order in which they were
        written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/contracts/{contract}/demands"
        answer = self._read(path, asked)
        return cast("schemas.FrameworkDemandOutPage", answer)

    def iter_framework_demands(
        self,
        contract: int,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.FrameworkDemandOut]:
        """Demands of frameworks, and where a contract answers them, in the order in which they were
        written: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_framework_demands(contract, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_framework_demand(
        self,
        contract: int,
        body: schemas.FrameworkDemandIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.FrameworkDemandOut:
        """Add a demand of a framework."""
        path = f"/api/v1/work/contracts/{contract}/demands"
        return cast("schemas.FrameworkDemandOut", self._write("POST", path, {}, body, idempotency_key))

    def change_framework_demand(
        self,
        contract: int,
        record: int,
        body: schemas.FrameworkDemandChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.FrameworkDemandOut:
        """Change a demand of a framework; what is not sent stays as it is."""
        path = f"/api/v1/work/contracts/{contract}/demands/{record}"
        return cast("schemas.FrameworkDemandOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_framework_demand(
        self,
        contract: int,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a demand of a framework; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/contracts/{contract}/demands/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_inventory_comments(
        self,
        record: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        open: bool | None = None,
    ) -> schemas.InventoryCommentOutPage:
        """What the team says about one inventory, settled or not, the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "open": open,
        }
        path = f"/api/v1/work/inventories/{record}/comments"
        answer = self._read(path, asked)
        return cast("schemas.InventoryCommentOutPage", answer)

    def iter_inventory_comments(
        self,
        record: int,
        *,
        limit: int | None = None,
        open: bool | None = None,
    ) -> Iterator[schemas.InventoryCommentOut]:
        """What the team says about one inventory, settled or not, the oldest first: all of them, page by
        page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_inventory_comments(record, cursor=cursor, limit=limit, open=open)
            yield from page["items"]
            cursor = page.get("next")

    def add_inventory_comment(
        self,
        record: int,
        body: schemas.InventoryCommentIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.InventoryCommentOut:
        """Say something about one inventory or a part of it, to its team; in every state."""
        path = f"/api/v1/work/inventories/{record}/comments"
        return cast("schemas.InventoryCommentOut", self._write("POST", path, {}, body, idempotency_key))

    def settle_inventory_comment(
        self,
        record: int,
        comment: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.InventoryCommentOut:
        """Mark a comment on one inventory as dealt with; twice is once."""
        path = f"/api/v1/work/inventories/{record}/comments/{comment}/settled"
        return cast("schemas.InventoryCommentOut", self._write("POST", path, {}, None, idempotency_key))

    def list_plan_comments(
        self,
        record: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        open: bool | None = None,
    ) -> schemas.PlanCommentOutPage:
        """What the team says about one plan, settled or not, the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "open": open,
        }
        return cast("schemas.PlanCommentOutPage", self._read(f"/api/v1/work/plans/{record}/comments", asked))

    def iter_plan_comments(
        self,
        record: int,
        *,
        limit: int | None = None,
        open: bool | None = None,
    ) -> Iterator[schemas.PlanCommentOut]:
        """What the team says about one plan, settled or not, the oldest first: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_plan_comments(record, cursor=cursor, limit=limit, open=open)
            yield from page["items"]
            cursor = page.get("next")

    def add_plan_comment(
        self,
        record: int,
        body: schemas.PlanCommentIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanCommentOut:
        """Say something about one plan or a part of it, to its team; in every state."""
        path = f"/api/v1/work/plans/{record}/comments"
        return cast("schemas.PlanCommentOut", self._write("POST", path, {}, body, idempotency_key))

    def settle_plan_comment(
        self,
        record: int,
        comment: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.PlanCommentOut:
        """Mark a comment on one plan as dealt with; twice is once."""
        path = f"/api/v1/work/plans/{record}/comments/{comment}/settled"
        return cast("schemas.PlanCommentOut", self._write("POST", path, {}, None, idempotency_key))

    def list_contract_comments(
        self,
        record: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
        open: bool | None = None,
    ) -> schemas.ContractCommentOutPage:
        """What the team says about one contract, settled or not, the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
            "open": open,
        }
        path = f"/api/v1/work/contracts/{record}/comments"
        answer = self._read(path, asked)
        return cast("schemas.ContractCommentOutPage", answer)

    def iter_contract_comments(
        self,
        record: int,
        *,
        limit: int | None = None,
        open: bool | None = None,
    ) -> Iterator[schemas.ContractCommentOut]:
        """What the team says about one contract, settled or not, the oldest first: all of them, page by
        page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_contract_comments(record, cursor=cursor, limit=limit, open=open)
            yield from page["items"]
            cursor = page.get("next")

    def add_contract_comment(
        self,
        record: int,
        body: schemas.ContractCommentIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ContractCommentOut:
        """Say something about one contract or a part of it, to its team; in every state."""
        path = f"/api/v1/work/contracts/{record}/comments"
        return cast("schemas.ContractCommentOut", self._write("POST", path, {}, body, idempotency_key))

    def settle_contract_comment(
        self,
        record: int,
        comment: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.ContractCommentOut:
        """Mark a comment on one contract as dealt with; twice is once."""
        path = f"/api/v1/work/contracts/{record}/comments/{comment}/settled"
        return cast("schemas.ContractCommentOut", self._write("POST", path, {}, None, idempotency_key))

    def read_money_frame(self, plan: int) -> schemas.MoneyFrameOut:
        """Income, debt and method of an investment plan, in its currency, and why tables are not
        available."""
        return cast("schemas.MoneyFrameOut", self._read(f"/api/v1/work/plans/{plan}/investment/frame", {}))

    def change_money_frame(
        self,
        plan: int,
        body: schemas.MoneyFrameChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.MoneyFrameOut:
        """Change income, debt, method or currency; what is not sent stays as it is. Amounts are in
        `currency`."""
        path = f"/api/v1/work/plans/{plan}/investment/frame"
        return cast("schemas.MoneyFrameOut", self._write("PATCH", path, {}, body, idempotency_key))

    def give_table_reason(
        self,
        plan: int,
        code: str,
        body: schemas.TableReasonIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.MoneyFrameOut:
        """Say why a table of the investment plan is not available."""
        path = f"/api/v1/work/plans/{plan}/investment/reasons/{quote(code, safe=':')}"
        return cast("schemas.MoneyFrameOut", self._write("PUT", path, {}, body, idempotency_key))

    def add_investment_project(
        self,
        city: str,
        body: schemas.InvestmentProjectIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.InvestmentProjectDetail:
        """Add an investment project of a city. The team alone sees it until a coordinator shows it."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/investment-projects"
        return cast("schemas.InvestmentProjectDetail", self._write("POST", path, {}, body, idempotency_key))

    def read_project_sheet(self, project: int) -> schemas.InvestmentProjectDetail:
        """Everything that is asked of an investment project of your city, amounts as they were given."""
        path = f"/api/v1/work/investment-projects/{project}/sheet"
        answer = self._read(path, {})
        return cast("schemas.InvestmentProjectDetail", answer)

    def answer_readiness(
        self,
        project: int,
        body: schemas.ReadinessIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.InvestmentProjectDetail:
        """Say how far a project is, criterion by criterion, with the reason."""
        path = f"/api/v1/work/investment-projects/{project}/readiness"
        return cast("schemas.InvestmentProjectDetail", self._write("PUT", path, {}, body, idempotency_key))

    def keep_project_documents(
        self,
        project: int,
        body: schemas.ProjectDocumentsIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.InvestmentProjectDetail:
        """Say which documents of a project there are, and where they are kept."""
        path = f"/api/v1/work/investment-projects/{project}/documents"
        return cast("schemas.InvestmentProjectDetail", self._write("PUT", path, {}, body, idempotency_key))

    def list_project_sources(
        self,
        project: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.SourceOutPage:
        """Sources of money of a project, as they were given, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/investment-projects/{project}/sources"
        answer = self._read(path, asked)
        return cast("schemas.SourceOutPage", answer)

    def iter_project_sources(self, project: int, *, limit: int | None = None) -> Iterator[schemas.SourceOut]:
        """Sources of money of a project, as they were given, in the order in which they were written: all
        of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_project_sources(project, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_project_source(
        self,
        project: int,
        body: schemas.SourceIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SourceOut:
        """Add a source of money of a project."""
        path = f"/api/v1/work/investment-projects/{project}/sources"
        return cast("schemas.SourceOut", self._write("POST", path, {}, body, idempotency_key))

    def change_project_source(
        self,
        project: int,
        record: int,
        body: schemas.SourceChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.SourceOut:
        """Change a source of money of a project; what is not sent stays as it is."""
        path = f"/api/v1/work/investment-projects/{project}/sources/{record}"
        return cast("schemas.SourceOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_project_source(
        self,
        project: int,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a source of money of a project; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/investment-projects/{project}/sources/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_bundlings(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.BundlingOutPage:
        """Searches for bundles of projects that your platform keeps, the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/bundlings/{quote(place, safe=':')}"
        answer = self._read(path, asked)
        return cast("schemas.BundlingOutPage", answer)

    def iter_bundlings(self, place: str, *, limit: int | None = None) -> Iterator[schemas.BundlingOut]:
        """Searches for bundles of projects that your platform keeps, the oldest first: all of them, page
        by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_bundlings(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def start_bundling(
        self,
        place: str,
        body: schemas.BundlingIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.BundlingDetail:
        """Look for projects of several cities that would find money better together. It is computed in a
        job."""
        path = f"/api/v1/work/bundlings/{quote(place, safe=':')}"
        return cast("schemas.BundlingDetail", self._write("POST", path, {}, body, idempotency_key))

    def read_bundling(self, place: str, bundling: int) -> schemas.BundlingDetail:
        """One search for bundles: its conditions, and what came out."""
        path = f"/api/v1/work/bundlings/{quote(place, safe=':')}/{bundling}"
        answer = self._read(path, {})
        return cast("schemas.BundlingDetail", answer)

    def delete_bundling(self, place: str, bundling: int, *, idempotency_key: str = "") -> schemas.Gone:
        """Delete a search for bundles."""
        path = f"/api/v1/work/bundlings/{quote(place, safe=':')}/{bundling}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def follow_indicator(
        self,
        place: str,
        body: schemas.FollowedIndicatorIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.FollowedIndicatorOut:
        """Follow an indicator of the list of indicators, with its base and targets. A platform or the
        Mission team may follow one about a city of its country, or about the country."""
        path = f"/api/v1/work/monitoring/{quote(place, safe=':')}/indicators"
        return cast("schemas.FollowedIndicatorOut", self._write("POST", path, {}, body, idempotency_key))

    def add_conversion(
        self,
        indicator: int,
        body: schemas.ConversionIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ConversionOut:
        """Say how values of one unit are told in another, and why: the method or the boundary changed."""
        path = f"/api/v1/work/indicators/{indicator}/conversions"
        return cast("schemas.ConversionOut", self._write("POST", path, {}, body, idempotency_key))

    def delete_conversion(
        self,
        indicator: int,
        conversion: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Take a conversion back; values that it alone could convert are listed as unusable again."""
        path = f"/api/v1/work/indicators/{indicator}/conversions/{conversion}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))

    def list_monitoring_rounds(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.MonitoringRoundOutPage:
        """Rounds in which your place asks cities how far they are, the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/monitoring/{quote(place, safe=':')}/rounds"
        answer = self._read(path, asked)
        return cast("schemas.MonitoringRoundOutPage", answer)

    def iter_monitoring_rounds(
        self,
        place: str,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.MonitoringRoundOut]:
        """Rounds in which your place asks cities how far they are, the oldest first: all of them, page by
        page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_monitoring_rounds(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def open_monitoring_round(
        self,
        place: str,
        body: schemas.MonitoringRoundIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.MonitoringRoundOut:
        """Ask cities about a year; their teams are told."""
        path = f"/api/v1/work/monitoring/{quote(place, safe=':')}/rounds"
        return cast("schemas.MonitoringRoundOut", self._write("POST", path, {}, body, idempotency_key))

    def change_monitoring_round(
        self,
        place: str,
        round: int,
        body: schemas.MonitoringRoundChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.MonitoringRoundOut:
        """Move the days of a round, say it better, or ask more cities; what is not sent stays as it is."""
        path = f"/api/v1/work/monitoring/{quote(place, safe=':')}/rounds/{round}"
        return cast("schemas.MonitoringRoundOut", self._write("PATCH", path, {}, body, idempotency_key))

    def remind_of_monitoring_round(
        self,
        place: str,
        round: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.RemindedOut:
        """Remind the teams of cities that have not handed in."""
        path = f"/api/v1/work/monitoring/{quote(place, safe=':')}/rounds/{round}/reminders"
        return cast("schemas.RemindedOut", self._write("POST", path, {}, None, idempotency_key))

    def close_monitoring_round(
        self,
        place: str,
        round: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.MonitoringRoundOut:
        """End a round; what cities that handed in had reported is kept as a snapshot that belongs to each."""
        path = f"/api/v1/work/monitoring/{quote(place, safe=':')}/rounds/{round}/end"
        return cast("schemas.MonitoringRoundOut", self._write("POST", path, {}, None, idempotency_key))

    def withdraw_monitoring_round(
        self,
        place: str,
        round: int,
        body: schemas.WithdrawalIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.MonitoringRoundOut:
        """Call a round off: nobody is asked any more; what was reported stays with its city."""
        path = f"/api/v1/work/monitoring/{quote(place, safe=':')}/rounds/{round}/withdrawal"
        return cast("schemas.MonitoringRoundOut", self._write("POST", path, {}, body, idempotency_key))

    def keep_monitoring_snapshot(
        self,
        city: str,
        body: schemas.SnapshotIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SnapshotOut:
        """Keep what a city has reported until now, for its team."""
        path = f"/api/v1/work/cities/{quote(city, safe=':')}/snapshots"
        return cast("schemas.SnapshotOut", self._write("POST", path, {}, body, idempotency_key))

    def list_log_entries(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.LogEntryOutPage:
        """Entries of the log of a place, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/log-entries"
        answer = self._read(path, asked)
        return cast("schemas.LogEntryOutPage", answer)

    def iter_log_entries(self, place: str, *, limit: int | None = None) -> Iterator[schemas.LogEntryOut]:
        """Entries of the log of a place, in the order in which they were written: all of them, page by
        page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_log_entries(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_log_entry(
        self,
        place: str,
        body: schemas.LogEntryIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.LogEntryOut:
        """Add an entry of the log. The team alone sees it; showing it to others is a step on the page."""
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/log-entries"
        return cast("schemas.LogEntryOut", self._write("POST", path, {}, body, idempotency_key))

    def change_log_entry(
        self,
        place: str,
        record: int,
        body: schemas.LogEntryChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.LogEntryOut:
        """Change an entry of the log; what is not sent stays as it is."""
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/log-entries/{record}"
        return cast("schemas.LogEntryOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_log_entry(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete an entry of the log; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/log-entries/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_decision_notes(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.DecisionNoteOutPage:
        """Decisions of a place with their figures, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/decision-notes"
        answer = self._read(path, asked)
        return cast("schemas.DecisionNoteOutPage", answer)

    def iter_decision_notes(
        self,
        place: str,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.DecisionNoteOut]:
        """Decisions of a place with their figures, in the order in which they were written: all of them,
        page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_decision_notes(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_decision_note(
        self,
        place: str,
        body: schemas.DecisionNoteIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.DecisionNoteOut:
        """Add a decision with its figure. The team alone sees it; showing it to others is a step on the
        page."""
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/decision-notes"
        return cast("schemas.DecisionNoteOut", self._write("POST", path, {}, body, idempotency_key))

    def change_decision_note(
        self,
        place: str,
        record: int,
        body: schemas.DecisionNoteChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.DecisionNoteOut:
        """Change a decision with its figure; what is not sent stays as it is."""
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/decision-notes/{record}"
        return cast("schemas.DecisionNoteOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_decision_note(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a decision with its figure; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/decision-notes/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_learning_sessions(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.LearningSessionOutPage:
        """Sessions of a place, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/learning-sessions"
        answer = self._read(path, asked)
        return cast("schemas.LearningSessionOutPage", answer)

    def iter_learning_sessions(
        self,
        place: str,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.LearningSessionOut]:
        """Sessions of a place, in the order in which they were written: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_learning_sessions(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_learning_session(
        self,
        place: str,
        body: schemas.LearningSessionIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.LearningSessionOut:
        """Add a session that makes sense of it. The team alone sees it; showing it to others is a step on
        the page."""
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/learning-sessions"
        return cast("schemas.LearningSessionOut", self._write("POST", path, {}, body, idempotency_key))

    def change_learning_session(
        self,
        place: str,
        record: int,
        body: schemas.LearningSessionChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.LearningSessionOut:
        """Change a session that makes sense of it; what is not sent stays as it is."""
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/learning-sessions/{record}"
        return cast("schemas.LearningSessionOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_learning_session(
        self,
        place: str,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a session that makes sense of it; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/learning-sessions/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def list_pilots(
        self,
        place: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.PilotOutPage:
        """Pilots of a place, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/pilots"
        answer = self._read(path, asked)
        return cast("schemas.PilotOutPage", answer)

    def iter_pilots(self, place: str, *, limit: int | None = None) -> Iterator[schemas.PilotOut]:
        """Pilots of a place, in the order in which they were written: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_pilots(place, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_pilot(self, place: str, body: schemas.PilotIn, *, idempotency_key: str = "") -> schemas.PilotOut:
        """Add a pilot. The team alone sees it; showing it to others is a step on the page."""
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/pilots"
        return cast("schemas.PilotOut", self._write("POST", path, {}, body, idempotency_key))

    def change_pilot(
        self,
        place: str,
        record: int,
        body: schemas.PilotChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.PilotOut:
        """Change a pilot; what is not sent stays as it is."""
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/pilots/{record}"
        return cast("schemas.PilotOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_pilot(self, place: str, record: int, *, lock: int, idempotency_key: str = "") -> schemas.Gone:
        """Delete a pilot; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/learning/{quote(place, safe=':')}/pilots/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def move_pilot(self, pilot: int, body: schemas.StageIn, *, idempotency_key: str = "") -> schemas.StageOut:
        """Move a pilot to another stage; what is missing for it is said with the refusal."""
        path = f"/api/v1/work/pilots/{pilot}/stage"
        return cast("schemas.StageOut", self._write("POST", path, {}, body, idempotency_key))

    def list_support_plans(
        self,
        code: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.SupportPlanOutPage:
        """Support plans of a country that you read: drafts are the Mission team's."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/support-plans"
        answer = self._read(path, asked)
        return cast("schemas.SupportPlanOutPage", answer)

    def iter_support_plans(self, code: str, *, limit: int | None = None) -> Iterator[schemas.SupportPlanOut]:
        """Support plans of a country that you read: drafts are the Mission team's: all of them, page by
        page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_support_plans(code, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def begin_support_plan(
        self,
        code: str,
        body: schemas.SupportPlanIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportPlanDetail:
        """Begin the support plan of a country for a year, with its cluster of now. For the Mission's
        programme managers."""
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/support-plans"
        return cast("schemas.SupportPlanDetail", self._write("POST", path, {}, body, idempotency_key))

    def read_support_plan(self, plan: int) -> schemas.SupportPlanDetail:
        """One support plan, and the steps that you can take with it."""
        return cast("schemas.SupportPlanDetail", self._read(f"/api/v1/work/support-plans/{plan}", {}))

    def change_support_plan(
        self,
        plan: int,
        body: schemas.SupportPlanChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportPlanDetail:
        """Change goals, budget or days of a support plan; what is not sent stays as it is. Both sides are
        asked again."""
        path = f"/api/v1/work/support-plans/{plan}"
        return cast("schemas.SupportPlanDetail", self._write("PATCH", path, {}, body, idempotency_key))

    def take_support_step(
        self,
        plan: int,
        body: schemas.SupportStepIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportPlanDetail:
        """Propose a support plan, start it, close it with what it brought, or take it back, as far as your
        role may."""
        path = f"/api/v1/work/support-plans/{plan}/steps"
        return cast("schemas.SupportPlanDetail", self._write("POST", path, {}, body, idempotency_key))

    def list_support_items(
        self,
        plan: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.SupportItemOutPage:
        """What is planned for a country in a year, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/support-plans/{plan}/supports"
        answer = self._read(path, asked)
        return cast("schemas.SupportItemOutPage", answer)

    def iter_support_items(self, plan: int, *, limit: int | None = None) -> Iterator[schemas.SupportItemOut]:
        """What is planned for a country in a year, in the order in which they were written: all of them,
        page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_support_items(plan, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_support_item(
        self,
        plan: int,
        body: schemas.SupportItemIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportItemOut:
        """Add a support of a plan."""
        path = f"/api/v1/work/support-plans/{plan}/supports"
        return cast("schemas.SupportItemOut", self._write("POST", path, {}, body, idempotency_key))

    def change_support_item(
        self,
        plan: int,
        record: int,
        body: schemas.SupportItemChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportItemOut:
        """Change a support of a plan; what is not sent stays as it is."""
        path = f"/api/v1/work/support-plans/{plan}/supports/{record}"
        return cast("schemas.SupportItemOut", self._write("PATCH", path, {}, body, idempotency_key))

    def delete_support_item(
        self,
        plan: int,
        record: int,
        *,
        lock: int,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Delete a support of a plan; the log keeps that it was there."""
        asked: dict[str, Any] = {
            "lock": lock,
        }
        path = f"/api/v1/work/support-plans/{plan}/supports/{record}"
        return cast("schemas.Gone", self._write("DELETE", path, asked, None, idempotency_key))

    def report_support(
        self,
        plan: int,
        item: int,
        body: schemas.SupportReport,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportReportOut:
        """Say how far a support of an agreed plan is, what it has cost, and when it was done."""
        path = f"/api/v1/work/support-plans/{plan}/supports/{item}/report"
        return cast("schemas.SupportReportOut", self._write("PATCH", path, {}, body, idempotency_key))

    def list_support_comments(
        self,
        plan: int,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.SupportCommentOutPage:
        """What the two sides say about a support plan, the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/support-plans/{plan}/comments"
        answer = self._read(path, asked)
        return cast("schemas.SupportCommentOutPage", answer)

    def iter_support_comments(
        self,
        plan: int,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.SupportCommentOut]:
        """What the two sides say about a support plan, the oldest first: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_support_comments(plan, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_support_comment(
        self,
        plan: int,
        body: schemas.SupportCommentIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportCommentOut:
        """Say something about a support plan, or about one support of it, to the other side."""
        path = f"/api/v1/work/support-plans/{plan}/comments"
        return cast("schemas.SupportCommentOut", self._write("POST", path, {}, body, idempotency_key))

    def answer_support_comment(
        self,
        plan: int,
        comment: int,
        body: schemas.SupportAnswerIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportCommentOut:
        """Settle a comment of the other side with an answer."""
        path = f"/api/v1/work/support-plans/{plan}/comments/{comment}/answer"
        return cast("schemas.SupportCommentOut", self._write("POST", path, {}, body, idempotency_key))

    def list_support_requests(
        self,
        code: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.SupportRequestOutPage:
        """What a platform asks the Mission team for, in the order in which they were written."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/support-requests"
        answer = self._read(path, asked)
        return cast("schemas.SupportRequestOutPage", answer)

    def iter_support_requests(
        self,
        code: str,
        *,
        limit: int | None = None,
    ) -> Iterator[schemas.SupportRequestOut]:
        """What a platform asks the Mission team for, in the order in which they were written: all of them,
        page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_support_requests(code, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def add_support_request(
        self,
        code: str,
        body: schemas.SupportRequestIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportRequestOut:
        """Add what a platform asks the Mission team for."""
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/support-requests"
        return cast("schemas.SupportRequestOut", self._write("POST", path, {}, body, idempotency_key))

    def change_support_request(
        self,
        code: str,
        record: int,
        body: schemas.SupportRequestChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.SupportRequestOut:
        """Change what a platform asks the Mission team for; what is not sent stays as it is."""
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/support-requests/{record}"
        return cast("schemas.SupportRequestOut", self._write("PATCH", path, {}, body, idempotency_key))

    def withdraw_support_request(
        self,
        request_id: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.RequestStateOut:
        """Say that what your platform asked for is needed no longer."""
        path = f"/api/v1/work/support-requests/{request_id}/withdrawal"
        return cast("schemas.RequestStateOut", self._write("POST", path, {}, None, idempotency_key))

    def answer_support_request(
        self,
        request_id: int,
        body: schemas.RequestAnswerIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.RequestStateOut:
        """Look at what a platform asks for, answer or decline it, with words. For the Mission's programme
        managers."""
        path = f"/api/v1/work/support-requests/{request_id}/answer"
        return cast("schemas.RequestStateOut", self._write("POST", path, {}, body, idempotency_key))

    def list_review_rounds(
        self,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.ReviewRoundOutPage:
        """Yearly reviews of national platforms, for the Mission team: the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        return cast("schemas.ReviewRoundOutPage", self._read("/api/v1/work/review-rounds", asked))

    def iter_review_rounds(self, *, limit: int | None = None) -> Iterator[schemas.ReviewRoundOut]:
        """Yearly reviews of national platforms, for the Mission team: the oldest first: all of them, page
        by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_review_rounds(cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def open_review_round(
        self,
        body: schemas.ReviewRoundIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ReviewRoundOut:
        """Open the review of a year; the teams of the platforms are told."""
        path = "/api/v1/work/review-rounds"
        return cast("schemas.ReviewRoundOut", self._write("POST", path, {}, body, idempotency_key))

    def change_review_round(
        self,
        year: int,
        body: schemas.ReviewRoundChange,
        *,
        idempotency_key: str = "",
    ) -> schemas.ReviewRoundOut:
        """Another due day or note, or more countries; countries are never taken off."""
        path = f"/api/v1/work/review-rounds/{year}"
        return cast("schemas.ReviewRoundOut", self._write("PATCH", path, {}, body, idempotency_key))

    def remind_of_review_round(self, year: int, *, idempotency_key: str = "") -> schemas.RemindedPlatforms:
        """Remind every platform that has not handed in; once a day at most."""
        path = f"/api/v1/work/review-rounds/{year}/reminders"
        return cast("schemas.RemindedPlatforms", self._write("POST", path, {}, None, idempotency_key))

    def close_review_round(self, year: int, *, idempotency_key: str = "") -> schemas.ReviewRoundOut:
        """Close a round; what was handed in can still be read and decided."""
        path = f"/api/v1/work/review-rounds/{year}/end"
        return cast("schemas.ReviewRoundOut", self._write("POST", path, {}, None, idempotency_key))

    def list_reviews(
        self,
        code: str,
        *,
        cursor: str | None = None,
        limit: int | None = None,
    ) -> schemas.ReviewLinePage:
        """The yearly reviews of your platform, the oldest first."""
        asked: dict[str, Any] = {
            "cursor": cursor,
            "limit": limit,
        }
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/reviews"
        answer = self._read(path, asked)
        return cast("schemas.ReviewLinePage", answer)

    def iter_reviews(self, code: str, *, limit: int | None = None) -> Iterator[schemas.ReviewLine]:
        """The yearly reviews of your platform, the oldest first: all of them, page by page."""
        cursor: str | None = ""
        while cursor is not None:
            page = self.list_reviews(code, cursor=cursor, limit=limit)
            yield from page["items"]
            cursor = page.get("next")

    def read_review(self, code: str, year: int) -> schemas.ReviewDetail:
        """One yearly review of your platform: every question with its answer and what shows it."""
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/reviews/{year}"
        answer = self._read(path, {})
        return cast("schemas.ReviewDetail", answer)

    def answer_review(
        self,
        code: str,
        year: int,
        dimension: str,
        body: schemas.DimensionIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ReviewDetail:
        """Answer questions of one dimension, and say what comes next. Handing in is a step on the page."""
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/reviews/{year}/dimensions/{quote(dimension, safe=':')}"
        return cast("schemas.ReviewDetail", self._write("PUT", path, {}, body, idempotency_key))

    def add_review_evidence(
        self,
        code: str,
        year: int,
        body: schemas.ReviewEvidenceIn,
        *,
        idempotency_key: str = "",
    ) -> schemas.ReviewEvidenceOut:
        """Add what shows an answer: an address, or who can say it. A document is added on the page."""
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/reviews/{year}/evidence"
        return cast("schemas.ReviewEvidenceOut", self._write("POST", path, {}, body, idempotency_key))

    def remove_review_evidence(
        self,
        code: str,
        year: int,
        evidence: int,
        *,
        idempotency_key: str = "",
    ) -> schemas.Gone:
        """Take a piece of evidence off a review that is not handed in."""
        path = f"/api/v1/work/countries/{quote(code, safe=':')}/reviews/{year}/evidence/{evidence}"
        return cast("schemas.Gone", self._write("DELETE", path, {}, None, idempotency_key))
