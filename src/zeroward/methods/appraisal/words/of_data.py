"""Labels, formulas and notes of rates, prices and benefits."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("3.5 % is made of pure time preference 0.5 %, risk 1 %, and growth of 2 % at an elasticity of 1."),
    _("An average of the fleet of 2016; newer cars pollute less."),
    _("Businesses"),
    _("City administration"),
    _("Economic model of the Mission: default"),
    _("European Bank for Reconstruction and Development, shadow carbon price"),
    _("European Commission, guide of 2014: financial"),
    _("European Commission, guide of 2014: social, cohesion countries"),
    _("European Commission, guide of 2014: social, other countries"),
    _("European Investment Bank, shadow cost of carbon"),
    _("Fewer accidents by fewer car kilometres"),
    _("Fewer deaths from fine particles"),
    _("Fewer deaths from fine particles, in money"),
    _("Fewer people badly hurt on the road"),
    _("Fewer people exposed to noise"),
    _("Fewer people killed on the road"),
    _("Fewer people slightly hurt on the road"),
    _("German Environment Agency, 1 % time preference"),
    _("German Environment Agency, no time preference"),
    _("Health system"),
    _("Households"),
    _("Job-years of building; gross, not net of jobs lost elsewhere."),
    _("Jobs by capacity built"),
    _("Jobs by investment"),
    _("Leave it out where the same saving stands among the costs of the action."),
    _("Less air pollution by fewer car kilometres"),
    _("Less ammonia"),
    _("Less coarse particles (PM10)"),
    _("Less cost of treatment"),
    _("Less damage to the climate"),
    _("Less delay in traffic by fewer car kilometres"),
    _("Less fine particles (PM2.5)"),
    _("Less nitrogen oxides"),
    _("Less noise by fewer car kilometres"),
    _("Less sulphur dioxide"),
    _("Less volatile organic compounds"),
    _("Lower energy bills"),
    _("Lower energy bills of firms"),
    _("Lower energy bills of the city"),
    _(
        "Minutes a week of the average person who took it up. For groups and habits, not for one "
        "person or one event."
    ),
    _("More cycling"),
    _("More walking"),
    _("Price per person and year by level of noise."),
    _("Residents"),
    _(
        "Say which series; a price of carbon that is paid already (a levy, emission rights) is no "
        "damage on top."
    ),
    _("Society as a whole"),
    _(
        "The damage differs by place: city, rural, metropole. National values differ; Germany's for"
        " NOx in cities is 1.7 times the average."
    ),
    _("United Kingdom, Green Book 2003: social, falling in six steps"),
    _("United Kingdom, Green Book: social, falling after 30 years"),
    _("Workers"),
    _("amount × price"),
    _("capacity × job-years per megawatt"),
    _("energy saved × price"),
    _("investment × job-years per million euro"),
    _("population × mortality × (1 - exp(-ln(RR)/10 × change))"),
    _("population × mortality × (1 - exp(-ln(RR)/10 × change)) × value of a life"),
    _("population × mortality × min(cap, (1 - RR) × minutes / reference) × value of a life"),
    _("tonnes × price of the year"),
)
