"""Actions of a plan, what groups them, and what was promised with them."""

from django.urls import path

import zeroward.places.converters  # noqa: F401 (keys of cities in an address)
from zeroward.plan.views import (
    action_edit,
    action_links,
    actions,
    benefits,
    groups,
    promises,
    public_actions,
)

PLAN = "me/plans/<int:pk>"
PUBLIC = "cities/<known_key:key>/plan/<int:plan>"
ONE = f"{PLAN}/actions/<int:action>"

urlpatterns = [
    path(f"{PLAN}/actions/", actions.actions, name="actions"),
    path(f"{PLAN}/actions/new/", action_edit.action_new, name="action-new"),
    path(f"{ONE}/", actions.action, name="action"),
    path(f"{ONE}/state/", actions.action_state, name="action-state"),
    path(f"{ONE}/delete/", actions.action_delete, name="action-delete"),
    path(f"{ONE}/promise-kept/", promises.promise, name="promise"),
    path(f"{ONE}/links/add/", action_links.link_add, name="action-link-add"),
    path(f"{ONE}/gains/", benefits.benefit_choose, name="benefit-choose"),
    path(f"{ONE}/gains/<int:number>/", benefits.benefit, name="benefit"),
    path(f"{ONE}/gains/new/<slug:method>/", benefits.benefit_new, name="benefit-new"),
    path(f"{ONE}/change/<slug:part>/", action_edit.action_edit, name="action-edit"),
    path(f"{PLAN}/portfolios/", groups.portfolios, name="portfolios"),
    path(f"{PLAN}/portfolios/new/", groups.portfolio_new, name="portfolio-new"),
    path(f"{PLAN}/portfolios/<int:portfolio>/", groups.portfolio, name="portfolio"),
    path(f"{PLAN}/portfolios/<int:portfolio>/delete/", groups.portfolio_delete, name="portfolio-delete"),
    path(f"{PLAN}/pathways/", groups.pathways, name="pathways"),
    path(f"{PLAN}/pathways/new/", groups.pathway_new, name="pathway-new"),
    path(f"{PLAN}/pathways/<int:pathway>/", groups.pathway, name="pathway"),
    path(f"{PLAN}/pathways/<int:pathway>/delete/", groups.pathway_delete, name="pathway-delete"),
    path(f"{PLAN}/gains/", benefits.gains, name="gains"),
    path(f"{PLAN}/promises/", promises.promises, name="promises"),
    path(f"{PUBLIC}/actions/<int:action>/", public_actions.public_action, name="public-action"),
    path(f"{PUBLIC}/promises/", public_actions.public_promises, name="public-promises"),
]
