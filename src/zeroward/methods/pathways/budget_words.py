"""Words of targets, budgets and gaps, and of the data of budgets, marked for translation. A test holds them."""

from typing import Final

from zeroward.methods.ghg.frameworks.words import gettext_noop as _

TEXTS: Final = (
    _("%(name)s is negative, or no number."),
    _("%(name)s: how long it holds is not known."),
    _("%(name)s: it holds for %(years)s years only."),
    _("%(name)s: it removes nothing from the air."),
    _("%(name)s: made after %(year)s."),
    _("%(name)s: no standard is named."),
    _("%(name)s: the year in which it was made is not named."),
    _("%(name)s: without the id of its retirement somebody else may use it too."),
    _("%(residual)s remain, more than the %(cap)s that may."),
    _("A budget needs emissions above zero in the base year."),
    _("A budget per head needs inhabitants."),
    _("A constant yearly cut lies between 0 and 1."),
    _("A cumulative sum needs at least two yearly values."),
    _("A cut is a fraction between 0 and 1, not %(cut)s."),
    _("A gap needs a reduction target, a residual, a cut, or the effect of the contract."),
    _("A share lies between 0 and 1."),
    _(
        "A straight line to zero, reaching it in the year in which a straight line of the world "
        "would have spent its budget."
    ),
    _("A target against a reference of zero has no percentage."),
    _("All that the world has emitted and may still emit, divided by heads, less what the city has emitted."),
    _("An offset is an amount of zero or more."),
    _("CO2 from energy in the base year, without aviation and shipping"),
    _("CO2 from energy of the country in the base year"),
    _("Check the units: both in the same."),
    _("Contraction and convergence (C40, Deadline 2020)"),
    _("Credit for emissions avoided elsewhere"),
    _("Early peak, then decline"),
    _("Emissions in 2018"),
    _("Emissions of the city in the past, from the year that counts"),
    _("Emissions of the world in the base year"),
    _("Emissions of the world in the past, from the same year on"),
    _(
        "Emissions per head of 2.9 t in 2030 and none in 2050; cities with less value added per "
        "head may begin later."
    ),
    _("Enter what is removed as a positive number; emissions belong into the inventory."),
    _("Fair-share factor of the country (from its Human Development Index), with its source"),
    _("Give a number of zero or more, or leave it empty."),
    _("Give the emissions of the base year in tonnes."),
    _("Give their number."),
    _("Half the emissions per head of 2018 by 2030, times a fair-share factor of the country."),
    _("Inhabitants in 2018"),
    _("Inhabitants in 2030"),
    _("Inhabitants in the base year"),
    _("Inhabitants of the country"),
    _("Inhabitants of the world"),
    _("Late peak, then decline"),
    _("Nothing is left of this budget."),
    _("One Planet City Challenge, Science Based Targets for cities"),
    _("Part of this is an assumption: %(source)s."),
    _("Percentages of a baseline of zero do not exist."),
    _("Removal outside the city"),
    _("Share of the country's budget by inhabitants (as the Tyndall Centre)"),
    _("Share of the country's budget by today's emissions (as the Tyndall Centre)"),
    _("Share of the country's budget by value added (as the Tyndall Centre)"),
    _("Share of the world's budget by today's emissions"),
    _("Share of the world's budget by value added"),
    _("Share of the world's budget, less what was emitted already"),
    _("Share of the world's budget: the same for everybody"),
    _("Sink inside the city"),
    _("Spent at the same time as the world's"),
    _("Steady decline at once"),
    _("Steep decline at once"),
    _("Target, residual and cut contradict each other; check the row first."),
    _("The base year alone spends this budget."),
    _("The budget is spent: no yearly cut keeps to it."),
    _("The city's part (%(own)s) is no part of the whole (%(whole)s)."),
    _(
        "The country's budget for CO2 from energy, shared out by heads; then the same percentage "
        "less every year."
    ),
    _(
        "The country's budget for CO2 from energy, shared out by today's emissions; then the same "
        "percentage less every year."
    ),
    _(
        "The country's budget for CO2 from energy, shared out by value added; then the same "
        "percentage less every year."
    ),
    _("The first year alone spends the budget: no yearly cut keeps to it."),
    _("The path ends in %(last)s, before the budget does (%(until)s)."),
    _("The retirement %(id)s stands in the ledger twice."),
    _("The years of this budget are over."),
    _("Value added of the city"),
    _("Value added of the country"),
    _("Value added of the world"),
    _("Value added per head"),
    _("What the country may still emit (CO2 from energy)"),
    _("What the world may still emit, divided by heads."),
    _("What the world may still emit, shared out by value added: who produces more may emit more."),
    _("What the world may still emit, shared out by what each emits today."),
    _("What the world may still emit, with the warming and the odds that it belongs to"),
    _("Without emissions a budget lasts for ever."),
    _("Write 20 percent as 0.2."),
)
