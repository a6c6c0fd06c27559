"""Sentences of the funding data that pages show, so that they are translated with everything else.

The data files hold them in English, and pages call gettext on them; a test keeps this list complete.
"""

from typing import Final

from django.utils.translation import gettext_noop as _

# Who may apply.
CONDITIONS: Final = (
    _("Only municipalities, alone or as a group, can apply."),
    _("Only local and regional authorities, alone or as a group, can apply."),
    _("Only public authorities, their companies and other public bodies can apply."),
    _("Only public bodies and bodies without profit can apply."),
    _("Several municipalities must apply together."),
    _("Companies and utilities apply; a city takes part through its company."),
    _("Only bodies without profit can apply; a city works with one of them."),
    _("Only the 112 Mission Cities can apply."),
    _("The city must have signed the Covenant of Mayors."),
    _("A climate or energy plan that the council has approved is needed."),
    _("A public promise to be climate-neutral by 2050 at the latest is needed."),
    _("At least 25,000 people must live in the city or group of cities."),
    _("At least 50,000 people must live in the city."),
    _("At least 3,000 people must live in the region that applies."),
    _("At least 100,000 people should live in the city; from 50,000 on it is decided case by case."),
    _("At most 5,000 people may live in the municipality."),
    _("The investments should come to about 30 million euros or more; municipalities can bundle theirs."),
    _("The project must cost at least 2.5 million euros."),
    _("The city must be allowed to take up loans."),
    _("The city must lie in a region of the Just Transition Fund."),
    _("A strategy or plan to act on must exist already."),
)

# What must be ready.
CHECKLIST: Final = (
    _("A decision of the council to apply"),
    _("A letter of support that the mayor has signed"),
    _("A climate or energy plan that the council has approved"),
    _("An inventory of emissions that shows where they arise"),
    _("The city's own share of the cost is in the budget"),
    _("Money to pay first until the refund comes"),
    _("Partners with signed letters"),
    _("An account and a participant code of the Funding & Tenders Portal"),
    _("A concept of the project with costs and savings"),
    _("A list of investments with costs and sources of money"),
    _("People with time to write the application"),
    _("Somebody has looked at state aid"),
    _("Permits and land are settled or have a date"),
    _("A talk with the managing authority about timing and rules"),
    _("A talk with the national coordinator who hands requests in"),
    _("A talk with the national contact point or platform"),
    _("Energy use and state of the buildings or plants concerned"),
    _("The city's debts and its ability to pay back"),
    _("A sustainable urban mobility plan"),
    _("An integrated strategy for urban development"),
)

# Kinds of application, by the work that they are.
EFFORTS: Final = (
    _("A short form of one applicant"),
    _("A grant of one applicant, with budget and council decision"),
    _("Talks with a bank, with due diligence"),
    _("Technical assistance: an investment programme is described and its costs are estimated"),
    _("One partner in a network that another city leads"),
    _(
        "One partner in a European consortium who writes its own part; who leads needs about three times as much"
    ),
    _("Leading a partnership of its own with a full application"),
    _("A large project that several authorities prepare together"),
)

# Parts of countries, and questions about countries.
COUNTRIES: Final = (
    _("Has your country ratified its agreement to join LIFE?"),
    _("Is your country in the next round of the European City Facility? Its rules are not published yet."),
    _("Does ELENA take programmes from your country at present? Ask the European Investment Bank."),
    _("Does the European Investment Bank lend to cities in your country at present?"),
    _("Is your country a member of the Council of Europe Development Bank?"),
    _("Does the European Bank for Reconstruction and Development still invest in Cyprus?"),
    _("border regions only"),
    _("Does the partnership also fund projects in your country by now?"),
    _("Does URBACT pay for partners from your country in this call?"),
    _("Baden-Württemberg and Bavaria only"),
    _("Chernivtsi, Ivano-Frankivsk, Odesa and Zakarpattia only"),
    _("69 regions"),
    _("some regions only"),
    _("Does a funding agency of your country take part in this call?"),
    _("Is your country associated to the Connecting Europe Facility for this call?"),
    _("border area"),
)

# For whom or what a funding rate is.
RATES: Final = (
    _("Bodies without profit, municipalities among them"),
    _("Standard rate of standard action projects"),
    _("Other action grants"),
    _("A fixed sum of 60,000 euros; the last part after the concept is validated"),
    _("Of the cost of preparing the programme"),
    _("No share of one's own; expertise, no money"),
    _("European Regional Development Fund"),
    _("States add a quarter of the cost"),
    _("Of relevant costs, at most"),
    _("Of the cost of the investment, at most; more together with grants of the Union"),
    _("Experts and travel are paid"),
    _("Municipalities in financial need"),
    _("All money of the state together, at most"),
    _("Buildings of municipalities of up to 15,000 people, schools and hospitals"),
    _("Of eligible cost, up to a sum that depends on the size of the place"),
    _("At most, of all cost"),
    _("At most 45,000 euros for each municipality"),
    _("Least developed municipalities"),
    _("Between three quarters and nine tenths of the cost"),
    _("The community pays at least a fifth"),
    _("Travel of the visits"),
)

# Who must apply together.
CONSORTIA: Final = (
    _("One partner on each side of the border"),
    _("One partner on each side; one local public body in each country"),
    _("One local authority of the Union as partner"),
    _("Three independent bodies from three member or associated countries, one of them in a member state"),
    _("Three leading cities of three countries, one of them a Mission City, and three following cities"),
    _("At least three cities from different member or associated countries"),
    _("At least four cities from different member or associated countries; Mission Cities take part"),
    _("Bodies from at least four countries, with at least one Mission City"),
    _("Coordination action; one consortium was wanted"),
    _("Coordination action"),
    _(
        "Three partners from three countries that take part, two of them member or associated; one municipality"
    ),
    _("As in 2025: an assumption"),
    _("Partners from at least three countries of the programme: an assumption"),
    _(
        "Three bodies from three countries, one of them a Mediterranean partner country such as Israel or Türkiye"
    ),
    _("At least three different countries"),
    _("Six partners from six countries, three in the Union and three in countries before accession"),
    _("Three applicants from three countries that take part in LIFE"),
    _("One applicant is enough: an assumption from earlier years"),
    _("One applicant can be enough"),
    _("Large area, several authorities"),
    _("Five to twenty municipalities together"),
    _("A network of cities from several countries; the exact number was not read"),
    _("Eight to ten partners"),
)

# Which part a deadline is for.
PARTS: Final = (
    _("First stage"),
    _("Second stage"),
    _("Last cut-off"),
    _("First step"),
    _("End of the directive"),
    _("Early cut-off"),
    _("End"),
)

WORDS: Final = frozenset(
    (
        *CONDITIONS,
        *CHECKLIST,
        *EFFORTS,
        *COUNTRIES,
        *RATES,
        *CONSORTIA,
        *PARTS,
    )
)
