# The words of the default theme, in English. Aim at a reading age of nine to eleven: short words, short sentences.
# To translate the site, copy this file to another language's tag (cy.ftl) and change what stands right of each "=".
# Numbers come in as $count; names, dates and places come in ready to print.

## Words the program itself asks for. Every theme must define all of these.

# Dates: $day, $month and $year are ready to print.
month_1 = January
month_2 = February
month_3 = March
month_4 = April
month_5 = May
month_6 = June
month_7 = July
month_8 = August
month_9 = September
month_10 = October
month_11 = November
month_12 = December
date_day = { $day } { $month } { $year }
date_month = { $month } { $year }
date_year = { $year }
date_unknown = date not known

# Who says that a step is taken.
claim_not_yet = Not yet
claim_not_recorded = Not recorded
claim_self_declared = Self-declared
claim_confirmed = Confirmed

award_current = Current
award_expiring = Ends within 90 days
award_expired = Expired
award_withdrawn = Withdrawn

# How an organisation's monthly updates stand.
standing_on_time = On time
standing_due = Due
standing_overdue = Overdue
standing_dormant = Dormant
standing_paused = Paused
standing_left = Left
standing_none_yet = None yet
standing_on_time_explained = The last update that was due has come.
standing_due_explained = The update for { $month } is due by { $until }.
standing_overdue_explained = The update for { $month } was due by { $since }. It has not come yet.
standing_dormant_explained = The last update was for { $last }. One new update puts this right.
standing_dormant_never_explained = No update has come for a long time. One new update puts this right.
standing_paused_explained = This organisation has paused its journey. No updates are due.
standing_left_explained = This organisation has left. No updates are due.
standing_none_yet_explained = No update has been asked for yet.

status_not_started = Not started
status_in_progress = In progress
status_done = Done
status_dropped = Dropped
status_overdue = Overdue

evidence_case_study = Case study
evidence_feedback = Feedback
evidence_event = Event
evidence_policy = Policy
evidence_publication = Publication

entry_active = Active
entry_paused = Paused
entry_withdrawn = Withdrawn

place_city_wide = City-wide
place_outside = Outside { $place }
place_wards = Wards
place_not_stated = Not stated

# Titles of documents that have none of their own.
update_title = { $month } update
pledge_title = The pledge
plan_title = The plan

feed_site_atom = Everything new (Atom feed)
feed_site_json = Everything new (JSON feed)
feed_organisation_atom = { $name }: updates (Atom feed)
feed_organisation_json = { $name }: updates (JSON feed)

# Titles of pages.
title_organisations = Organisations on the journey
title_accredited = Accredited bodies
title_updates = Updates
title_month = Updates for { $month }
title_plan = The plan of { $name }
title_update = { $title }: { $name }
title_evidence = { $title }: { $name }
title_not_found = This page is not here
title_redirect = { $title } has moved

# One sentence about each page, for search engines and shared links.
description_organisations = Everyone who is working towards the mark, and how far each has come.
description_accredited = Who holds the mark today, at which level and since when.
description_organisation = { $name }: { $summary }
description_register_only = { $name } is on the register. It has not sent its own page yet.
description_plan = What { $name } will do, by when, and how it is going.
description_update = What { $name } did in { $month }: { $lead }
description_evidence = Evidence from { $name } that something happened.
description_updates = What organisations did, month by month.
description_month =
    { $count ->
        [one] What one organisation did in { $month }.
       *[other] What { $count } organisations did in { $month }.
    }
description_facet =
    { $count ->
        [0] { $value }: no organisations yet.
        [one] { $value }: one organisation, and what it is doing.
       *[other] { $value }: { $count } organisations, and what they are doing.
    }
description_not_found = There is no page at this address.
description_facet_actions =
    { $count ->
        [one] { $value }: the one action that is promised.
       *[other] { $value }: all { $count } actions that organisations have promised.
    }
description_facet_evidence =
    { $count ->
        [one] { $value }: one piece of evidence.
       *[other] { $value }: all { $count } pieces of evidence.
    }
# Further pages of a long list.
list_part = page { $page } of { $count }
list_part_names = organisations { $from } to { $to }
description_list_part = { $description } ({ $part })
breadcrumb_home = Home

# The table turned round: pages that collect organisations by one thing they share.
facet_sectors_title = Sectors
facet_sectors_summary = The kinds of work that organisations do.
facet_wards_title = Wards
facet_wards_summary = The parts of the city where organisations work.
facet_areas_title = Areas of work
facet_areas_summary = The parts of an organisation that the mark looks at.
facet_steps_title = Steps
facet_steps_summary = The steps of the journey, and who has come as far as each.
facet_levels_title = Award levels
facet_levels_summary = The levels of the mark, and who holds each.
facet_phases_title = Phases
facet_phases_summary = The parts of the journey, and who is in each. Steps that an organisation declares itself count here too.
facet_standings_title = Monthly updates
facet_standings_summary = How organisations keep up with their monthly updates. Each of these can change with the next update.

facet_value_sectors_title = { $value }: organisations in this sector
facet_value_wards_title = { $value }: organisations in this ward
facet_value_areas_title = { $value }: who works on this
facet_value_steps_title = { $value }: who is at this step
facet_value_levels_title = { $value }: who holds this level
facet_value_phases_title = { $value }: who is in this phase
facet_value_standings_title = { $value }: whose updates stand like this

title_facet_actions = { $value }: actions
title_facet_evidence = { $value }: evidence

problem_subject = Something is wrong on the page of { $name }

# Pages that write a file.
title_submit = Send something in
title_submit_update = Send an update
title_submit_pledge = Send a pledge
title_submit_action = Add an action to your plan
title_submit_organisation = Add your organisation
description_submit = Send an update, a pledge, an action or a page about your organisation to this register.
description_submit_update = Tell the public in a few lines what you did in a month.
description_submit_pledge = Say what your organisation promises, and how many people signed up.
description_submit_action = Add one thing you will do, with a date, to the plan you have published.
description_submit_organisation = Say who you are. This is the first file of your page here.

# The file that readers without script copy: it must be right as it stands. The owner is a folder's name.
submit_model_owner = your-organisation
submit_model_lead = We opened our doors to more families this month.
submit_model_line_1 = Held two open evenings. 40 families came.
submit_model_line_2 = Asked every family what would help.
submit_model_statement = We want everyone who comes here to feel at home.

host_github = GitHub
host_gitlab = GitLab
host_forgejo = Forgejo
host_gitea = Gitea

## The frame of every page

skip_to_content = Skip to the content
main_menu = Main
footer_menu = Footer
breadcrumbs = You are here
notice = Notice
social_image_alt = Patches of woven cloth in blue, green and red
edit_page = Change this page
contact_label = Contact:
built_on = Built on { $date }.
licence_label = Words on this site may be used again under the
on_this_page = On this page

## Words used in many places

confirmed_by = Confirmed by { $scheme }
recorded_by = Recorded by { $scheme }
claim_public_page = From a public page
claim_public_page_explained = Not yet checked by the { $scheme } team.
card_public_page = from a public page
unconfirmed = Not confirmed by the scheme yet
source = Source:
read_on = read on { $date }
written_from_sources = The { $scheme } team wrote this from these public pages:
own_words = In its own words
team_words = In the words of the { $scheme } team
written_by_team = Written by the { $scheme } team from public pages
no_change = No change this month
none_yet = none yet
none_yet_title = None yet.
not_published = Not published yet.
# $claim is "confirmed" or "self-declared".
in_phase =
    { $claim ->
        [confirmed] { $phase } phase, confirmed
       *[self-declared] { $phase } phase, self-declared
    }
phase_claim =
    { $claim ->
        [confirmed] confirmed
       *[self-declared] self-declared
    }
no_step_yet = No step recorded yet
page_not_submitted = Own page not sent yet
last_update = Last update { $month }
no_updates_yet = No updates yet
due_on = due { $date }
published_on = Published { $date }
for_month = For { $month }
pager_before = Before
pager_after = After
pager_updates = Other updates
pager_months = Other months
more_title = More
column_organisation = Organisation
column_level = Level
column_awarded = Awarded
column_valid_until = Valid until
column_status = Status
column_action = Action
column_area = Area
column_due = Due
areas_title = Areas of work
steps_title = Steps
organisations_count =
    { $count ->
        [0] No organisations yet.
        [one] One organisation.
       *[other] { $count } organisations.
    }
tally_organisations =
    { $count ->
        [one] organisation
       *[other] organisations
    }

## Long lists, which have several pages

# $shown is how many stand on this page, $first and $last are their places in the whole list, $total is how many there are in all.
list_range_organisations =
    { $shown ->
        [one] Organisation { $last } of { $total }
       *[other] Organisations { $first } to { $last } of { $total }
    }
list_range_updates =
    { $shown ->
        [one] Update { $last } of { $total }
       *[other] Updates { $first } to { $last } of { $total }
    }
list_range_awards =
    { $shown ->
        [one] Award { $last } of { $total }
       *[other] Awards { $first } to { $last } of { $total }
    }
list_range_actions =
    { $shown ->
        [one] Action { $last } of { $total }
       *[other] Actions { $first } to { $last } of { $total }
    }
list_range_evidence =
    { $shown ->
        [one] Piece of evidence { $last } of { $total }
       *[other] Pieces of evidence { $first } to { $last } of { $total }
    }
list_pages_organisations = Pages of organisations
list_pages_updates = Pages of updates
list_pages_awards = Pages of awards
list_pages_actions = Pages of actions
list_pages_evidence = Pages of evidence
list_letters = By first letter
list_page = Page
list_previous = Previous page
list_next = Next page

## Home

home_kicker = The public register
home_see_organisations = See the organisations
home_numbers = The register in numbers
tally_on_the_journey = on the journey
tally_accredited =
    { $count ->
        [one] holds the mark
       *[other] hold the mark
    }
tally_wards = of { $total } wards reached
tally_updates =
    { $count ->
        [one] update this year
       *[other] updates this year
    }
home_phases = Where everyone is
home_phases_hint =
    The journey has { $steps ->
        [one] one step
       *[other] { $steps } steps
    } in { $phases ->
        [one] one phase
       *[other] { $phases } phases
    }. Each patch of cloth is one step. Steps that an organisation declares itself count here too.
home_without_step =
    { $count ->
        [one] No step recorded: one organisation.
       *[other] No step recorded: { $count } organisations.
    }
home_levels = Who holds the mark
home_levels_hint = The { $scheme } team records each award. An award is separate from the steps of the journey.
home_all_accredited = All accredited bodies
home_newest_organisations = Newest on the journey
home_all_organisations =
    { $count ->
        [one] See the one organisation
       *[other] All { $count } organisations
    }
home_newest_updates = Newest updates
home_all_updates = All updates by month
home_newest_awards = Newest awards

## Organisations

organisations_lead =
    { $count ->
        [0] Everyone who is working towards the mark, or holds it.
        [one] Everyone who is working towards the mark, or holds it. There is one organisation so far.
       *[other] Everyone who is working towards the mark, or holds it: { $count } organisations, by name.
    }
organisations_on_the_journey = On the journey
organisations_left = No longer on the journey
organisations_left_hint = These organisations have left. Their history stays here.
organisations_left_elsewhere =
    { $count ->
        [one] One organisation that is no longer on the journey
       *[other] { $count } organisations that are no longer on the journey
    }
organisations_none_title = No organisations yet.
organisations_none = The first ones appear here as soon as they are on the register.
browse_by = Find organisations by

facet_sectors_organisations = Organisations in this sector
facet_wards_organisations = Organisations in this ward
facet_areas_organisations = Organisations that work on this
facet_steps_organisations = Organisations that have come this far
facet_levels_organisations = Who holds this level
facet_phases_organisations = Organisations in this phase
facet_standings_organisations = Organisations
facet_sectors_none = No organisation in this sector is on the journey yet. Any organisation may register.
facet_wards_none = No organisation in this ward is on the journey yet. Any organisation may register.
facet_areas_none = An organisation appears here when its plan or its self-evaluation names this area.
facet_steps_none = An organisation appears here when it has taken this step.
facet_levels_none = No one holds this level today.
facet_phases_none = No organisation is in this phase today.
facet_standings_none = No organisation stands like this today.
facet_more = More about: { $facet }
facet_all_actions = All { $count } actions
facet_all_evidence = All { $count } pieces of evidence
facet_empty = The scheme names none of these.
wards_reached = { $reached } of { $total } wards have one organisation or more.

actions_title = Actions
actions_hint = What organisations have promised to do about it, by due date.
actions_none = An action appears here when an organisation puts it in its plan.
updates_hint_facet = The newest notes about it, from everyone.
updates_none_facet = An update appears here when an organisation says that it is about this.

## Accredited bodies

accredited_lead = Who holds the mark, at which level and since when. Each line says whether the { $scheme } team has confirmed it.
awards_current = Current awards
awards_public_page_hint = “{ claim_public_page }” means: the { $scheme } team has not yet checked this award against its own records.
awards_expired = Expired awards
awards_expired_hint = The time of these awards is over. They stay on record.
awards_expired_none = No award has expired.
awards_withdrawn = Withdrawn awards
awards_withdrawn_hint = These awards no longer count. The team took them back, or the body gave them back. The date and the reason stand beside each.
awards_withdrawn_none = No award has been withdrawn.
awards_none_title = No awards yet.
awards_none = An award appears here on the day it is recorded.
awarded_on = Awarded { $date }
awarded_unknown = Awarded, date not known
valid_until = Valid until { $date }
no_end_set = No end date is set
held_until = Held until { $date }
withdrawn_on = Withdrawn { $date }:
withdrawn_unknown = Withdrawn, date not known:
meaning_title = What the mark means, and what it does not
meaning_yes = It means
meaning_yes_1 = The register holds an award at the level named. Its line says whether the { $scheme } team has confirmed it.
meaning_yes_2 = Only the team records awards here. A body cannot give itself one.
meaning_yes_3 = You can read on the body’s own page what it promised and what it did.
meaning_no = It does not mean
meaning_no_1 = That everything there is perfect.
meaning_no_2 = That every word on the body’s page was checked. Words marked “self-declared” are its own.
meaning_no_3 = That a body without the mark does badly. It may not have asked for it.

## A profile

register_only_lead = On the register. This organisation has not sent its own page yet.
register_only_words = A pledge, a plan and monthly updates appear here when the organisation sends them.

award_none = No award yet
award_none_now = No award holds now.
award_none_words = The { $scheme } team records awards. One would be shown here with its date.
award_history = Other awards
award_history_ended = Awards that have ended
award_history_hint = Every award stays on record.

journey_title = The journey so far
journey_hint = Closely woven: confirmed by { $scheme }. Loosely woven: the organisation says so itself. Bare threads: nothing recorded yet.
journey_none = No step is recorded yet.
journey_no_dates = The register holds no dates of steps for this organisation. An award is recorded apart from the steps.
journey_no_confirmed_dates = The register holds no confirmed dates of steps for this organisation. An award is recorded apart from the steps.
journey_count =
    { $taken ->
        [one] One of { $total } steps taken,
       *[other] { $taken } of { $total } steps taken,
    } { $confirmed ->
        [0] none of them confirmed yet.
        [one] one of them confirmed.
       *[other] { $confirmed } of them confirmed.
    }
journey_phase =
    { $claim ->
        [confirmed] Now in the { $phase } phase, confirmed.
       *[self-declared] Now in the { $phase } phase, self-declared.
    }
journey_since = Last step: “{ $step }”, { $date }.
step_name_unconfirmed = Name not confirmed
step_asks = What to show:

pledge_hint = What the organisation promises, in its own words.
pledge_hint_team = What the organisation promises, as public pages say.
pledge_none = A pledge is a public promise, with a count of who has signed up to it. It appears here when the organisation sends it.
pledge_made = Made on { $date }.
pledge_signed_by = Signed by:
pledge_signatories_of = { $count } of { $of } people have signed up.
pledge_signatories =
    { $count ->
        [one] One person has signed up.
       *[other] { $count } people have signed up.
    }
commitment_actions = In the plan:
earlier_pledges =
    { $count ->
        [one] An earlier pledge
       *[other] { $count } earlier pledges
    }

plan_hint = What it will do and by when, from { $from } to { $to }.
plan_none = A plan says what the organisation will do, by when, and how we can tell. It appears here when the organisation sends it.
plan_no_actions = This plan has no actions yet.
plan_actions = Actions of the plan
plan_whole = The whole plan, with measures and moved dates
plan_earlier_count =
    { $count ->
        [one] One earlier plan is there too.
       *[other] { $count } earlier plans are there too.
    }
plans_earlier = Earlier plans
plans_earlier_hint = What it set out to do before.
count_done = { $count } done
count_in_progress = { $count } in progress
count_not_started = { $count } not started
count_dropped = { $count } dropped
count_overdue = { $count } overdue
count_moved =
    { $count ->
        [one] one due date moved
       *[other] { $count } due dates moved
    }
filter_legend = Show these actions
filter_all = All
action_due = Due
action_start = Begins
action_done_on = Done on
action_owner = Who sees to it
action_step = Step of the journey
action_commitment = Promise it keeps
action_evidence = Evidence
action_updates = Updates about it
date_moved =
    { $count ->
        [one] The due date has moved
       *[other] The due date has moved { $count } times
    }
date_moved_from = On { $on } it moved from { $from } to { $to }. Why:
measure_when = When
measure_value = Value
measure_baseline = At the start
measure_target = Target
measure_reached = (reached)

evaluation_title = Self-evaluation
evaluation_hint = How the organisation sees itself in each area. Written in { $month }.
evaluation_none = A self-evaluation says what goes well and what should get better. It appears here when the organisation sends it.
evaluation_strengths = What goes well
evaluation_improvements = What should get better
rating_place = { $place } of { $length } on the scale
earlier_evaluations =
    { $count ->
        [one] An earlier self-evaluation
       *[other] { $count } earlier self-evaluations
    }

missing_title = Not published yet
updates_title = Updates
updates_hint = A short note each month, newest first.
updates_none_here = A short note each month says what was done. The first appears here when the organisation sends it.
updates_earlier = Earlier updates
evidence_title = Evidence
evidence_hint = What shows that it happened.
evidence_none = Case studies, feedback and events appear here when organisations send them.

register_title = On the register
register_none = The register has no entry for this organisation yet.
register_from_sources = The { $scheme } team took what the register says from these public pages:
fact_registered = Registered
fact_status = Status
fact_kind = Kind
fact_phase = Phase
fact_sector = Sector
fact_place = Where it works
fact_people = People who belong to it
fact_standing = Monthly updates
fact_last_updated = Page last changed
fact_licence = Licence of its words
checked_on = Checked on { $date }.
contact_title = Contact
sources_title = Sources
follow_title = Follow
feed_short_atom = Updates (Atom feed)
feed_short_json = Updates (JSON feed)
follow_words = A feed tells your feed reader when something is new.
wrong_title = Something wrong?
wrong_words = The { $scheme } team answers for what is confirmed here. The organisation answers for its own words. Tell us and we will look into it.
wrong_link = Tell us what is wrong
yours_title = Is this your page?
yours_add_update = Add this month’s update
yours_add_page = Send your own page
yours_edit = Change your page

## One update, one piece of evidence

no_change_words = The organisation says that its plan stands as it was.
actions_worked_on = Actions worked on
more_updates_here = All updates of this organisation
more_updates_month = Everyone’s updates for { $month }
more_evidence_here = All evidence of this organisation
evidence_links = Pages elsewhere
evidence_links_hint = These open on other websites. They may have changed since the day given.
captured_on = seen on { $date }
evidence_supports = What it supports
evidence_supports_none = No action names it yet.
picture_consent = People in this picture:

## Everyone’s updates

updates_lead = What organisations did, month by month. Where the { $scheme } team wrote a note, it says so.
updates_newest = Newest updates
updates_by_month = By month
updates_none_title = No updates yet.
updates_none = Organisations send a short note each month. The first one appears here.
month_lead =
    { $count ->
        [0] No organisation has sent an update for this month yet.
        [one] One organisation, and what it did.
       *[other] { $count } organisations, and what they did.
    }

## Free pages and the page that is not there

pages_below = In this part
page_updated = Last changed on { $date }.
page_review_by = We look at it again by { $date }.
not_found_lead = The address may be old, or have a letter out of place. One of these may help.
not_found_organisations = All organisations
not_found_accredited = Accredited bodies
not_found_updates = Updates by month
not_found_home = The first page
not_found_tell = If a link on this site brought you here, please tell us:

part_steps_title = The steps
part_steps_hint = What an organisation does, in order.
part_areas_title = The areas of work
part_areas_hint = The parts of an organisation that the mark looks at.
part_levels_title = The levels
part_levels_hint = The mark is given at these levels, the highest first.
part_sectors_title = The sectors
part_sectors_hint = The kinds of work that organisations do.
part_wards_title = The wards
part_wards_hint = The parts of the city where organisations work.
part_kinds_title = Who can take part
part_kinds_hint = The kinds of taker that the register knows.
level_valid_for =
    { $count ->
        [one] It holds for one month.
       *[other] It holds for { $count } months.
    }
level_no_end = No end date is published for this level.

## Rules and fields: what the program says of its own checks

part_rules_title = Find a rule
part_rules_hint = Choose a group to see the names of its rules. The answer to a check names the rule that a file breaks.
part_fields_title = Every kind of file
part_fields_hint = What each file may hold.
# $category is one of the next five.
rules_index =
    { $count ->
        [one] { $category }: one rule
       *[other] { $category }: { $count } rules
    }
rules_back = Back to the list
rule_category_broken = Broken
rule_category_broken_hint = The program cannot make a page from the file as it stands.
rule_category_misleading = Misleading
rule_category_misleading_hint = The page would say something that is not true.
rule_category_incomplete = Incomplete
rule_category_incomplete_hint = Something is left out that readers will look for.
rule_category_unclear = Unclear
rule_category_unclear_hint = Readers may not understand it.
rule_category_tidy = Tidy
rule_category_tidy_hint = It works. It could be neater.
rule_stops = Must be put right
rule_goes_on = Better put right
example_wrong = Wrong
example_right = Right
fault_here = here
fault_whole_file = Nothing in the text is marked: the fault is where the file lies, what it is called, or what is missing.

file_organisation_title = Everything you can write in organisation.yaml
file_organisation_hint = Most of it may be left out.
file_pledge_title = Everything you can write in a pledge
file_pledge_hint = These facts go at the top, between two lines of three hyphens. Your own words come below.
file_plan_title = Everything you can write in a plan
file_plan_hint = These facts go at the top, between two lines of three hyphens. Your own words come below.
file_update_title = Everything you can write in an update
file_update_hint = These facts go at the top, between two lines of three hyphens. You may leave them all out.
file_evaluation_title = Everything you can write in a self-evaluation
file_evaluation_hint = These facts go at the top, between two lines of three hyphens. Your own words come below.
file_evidence_title = Everything you can write in evidence
file_evidence_hint = These facts go at the top, between two lines of three hyphens. Your own words come below.
file_entry_title = Everything the team can write in the register
file_entry_hint = One file for each organisation. Only the team changes it.
file_page_title = Everything you can write in a page
file_page_hint = These facts go at the top, between two lines of three hyphens. The text comes below.
file_scheme_title = Everything in scheme.yaml
file_scheme_hint = The phases, steps, areas, levels and sectors of the scheme. Only the team changes it.
file_site_title = Everything in site.yaml
file_site_hint = The settings of the website. Only the team changes it.
file_path = For example:
file_rules_title = What is checked
file_rules_hint = These rules are about this kind of file.
file_rules_any =
    { $count ->
        [one] One more rule is about every file
       *[other] { $count } more rules are about every file
    }
fields_inside = Inside
fields_of_any_document = What any such document may have
# $record and $field are words of the program, in English.
fields_caption = Fields of { $record }
fields_caption_inside = Fields of { $record }, inside { $field }
column_field = Field
column_need = Must you?
column_meaning = What it means
column_example = Example
field_must = Must
field_may = May
holds_list = A list.
holds_text = Words.
holds_date = A day, such as 2026-03-12 or 12 March 2026.
holds_when = A day, a month or a year, as well as you know it; or the word “unknown”.
holds_month = The name of a month.
holds_count = A whole number.
holds_number = A number.
holds_yes-no = true or false.
holds_language = A language by its short tag, such as en, pl or ur.
holds_own-id = A short name: small letters, digits and hyphens.
holds_file-name = The name of a file of yours, without its ending.
holds_id = The short name of
holds_ids = The short name of
holds_as_in_address = as its web address ends
holds_or = You may also write one of these instead:
holds_promise = The name of a pledge, a slash and the id of one of its promises.
holds_choice = One of these words:
holds_group = Facts of its own, each on a line that begins further in.
holds_groups-by-id = Facts of its own under the short name of
holds_choices-by-name = One of the words below for
holds_see = See what goes in it

## Forms that write a file

submit_lead = Your browser writes the file for you, checks it and shows it. Nothing is public until the { $scheme } team has read it.
submit_choose = What do you want to send?
submit_choose_hint = A new organisation comes first. Everything else belongs to one that is here.
submit_other = Something else?
submit_other_words = A plan, a self-evaluation or evidence has no form yet. You can always email your words to the team:
submit_not_yet_public = Nothing is public until the { $scheme } team has read it.
submit_kept = Your browser writes the file, checks it and shows it. What you type is kept in this browser until you start again, and nowhere else. Use roles, never people’s names.
submit_restored = What you typed here before is still here. For an empty form, choose “{ $button }” at the end.
submit_optional = (optional)
submit_example = For example: { $example }
submit_not_said = Not said
submit_choose_one = Choose one
submit_more = More that you can say
submit_more_hint = You may leave all of this out.
submit_day = Day
submit_month = Month
submit_year = Year
submit_date_hint = Such as 27 3 2026, or 27 March 2026.
submit_when_hint = Such as 27 3 2026, or 27 March 2026. Leave out the day or the month if you do not know it. Leave out all three if you do not know the year.
submit_long_hint = At most { $most } characters.
submit_item_lines = Line { $number }
submit_item_commitments = Promise { $number }
submit_item_journey = Step { $number }
submit_add_lines = Add a line
submit_add_commitments = Add a promise
submit_add_journey = Add a step
submit_remove = Remove
submit_write = Check it and write the file
submit_again = Start again
submit_needs_plan = Organisations that have published a plan are listed. A first plan is a file of its own.
submit_plan_guide = How to write a plan
submit_no_plan_title = There is no plan to add to yet
submit_no_plan = An action belongs to a plan, and no organisation has sent a plan so far. Send a plan first. If you need help, email the team:

# Labels: submit_FORM_FIELD, submit_FORM_GROUP_FIELD, or submit_any_FIELD for every form. A hint that is not here is what the field means.
submit_any_organisation = Your organisation
submit_any_organisation_hint = The name it has on this register.
submit_any_language = Language of your words
submit_any_language_hint = Its name, such as Polish, or its short tag, such as pl. Leave it out if it is your usual one.
submit_any_title = Title
submit_any_area = Area of work
submit_any_area_hint = Choose the one that fits best.
submit_any_step = Step of the journey
submit_any_step_hint = Leave it out if no single step fits.
submit_update_month = Which month is it about?
submit_update_month_hint = One update for each month.
submit_update_no_change = Nothing changed this month
submit_update_no_change_hint = That counts as an update too. You need not write anything else.
submit_update_lead = What was the month about?
submit_update_lead_hint = One or two plain sentences.
submit_update_lines = What did you do?
submit_update_lines_hint = Three or four lines. Say what you did, who it helped and what did not work.
submit_update_actions = Actions of your plan that you worked on
submit_update_actions_hint = Tick all that fit.
submit_update_areas = Areas of work it is about
submit_update_areas_hint = Tick all that fit.
submit_update_title_hint = Only when the month alone is not enough.
submit_update_steps = Steps of the journey you worked on
submit_update_steps_hint = Tick all that fit.
submit_update_published = When did you first publish it?
submit_update_published_hint = Only if it stood somewhere else before.
submit_pledge_made = When did you make it?
submit_pledge_made_hint = The day of your promise.
submit_pledge_statement = Your pledge in your own words
submit_pledge_statement_hint = A few sentences that everyone can read.
submit_pledge_commitments = What do you promise?
submit_pledge_commitments_hint = One promise at a time. Your plan can say later which promise each action keeps.
submit_pledge_commitments_text = The promise
submit_pledge_commitments_text_hint = One sentence.
submit_pledge_commitments_area = Area it is about
submit_pledge_commitments_area_hint = Leave it out if no single area fits.
submit_pledge_signed_by = Who signed it?
submit_pledge_signed_by_hint = The role, never the name.
submit_pledge_signatories = How many people have signed up?
submit_pledge_signatories_hint = A count, never names.
submit_pledge_of = Out of how many?
submit_pledge_of_hint = Everyone who could sign up.
submit_pledge_renews = Pledge that this one replaces
submit_pledge_renews_hint = By its year or file name.
submit_pledge_id = File name
submit_pledge_id_hint = Small letters, digits and hyphens. Without one it is the year you made it.
submit_action_organisation_hint = Organisations that have a plan here are listed.
submit_action_title = What will you do?
submit_action_title_hint = One thing, in a few words.
submit_action_due = When should it be done?
submit_action_due_hint = The last day for it.
submit_action_status = How does it stand?
submit_action_status_hint = Choose the words that fit today.
submit_action_done_on = When was it done?
submit_action_done_on_hint = The day you finished it.
submit_action_owner = Who sees to it?
submit_action_owner_hint = The role, never the name.
submit_action_start = When do you begin?
submit_action_start_hint = Leave it out if you do not know yet.
submit_action_commitment = Promise of your pledge that it keeps
submit_action_commitment_hint = Only promises that have a short name in your pledge can be chosen.
submit_action_measure = A number that shows whether it works
submit_action_measure_hint = Leave it out if you do not count anything.
submit_action_measure_name = What do you count?
submit_action_measure_name_hint = Something that you can count again later.
submit_action_measure_unit = In what?
submit_action_measure_unit_hint = Such as % or people.
submit_action_measure_baseline = Where did it begin?
submit_action_measure_baseline_hint = The number before you start.
submit_action_measure_target = Where should it get to?
submit_action_measure_target_hint = The number you aim for.
submit_action_id = Short name
submit_action_id_hint = Small letters, digits and hyphens. Without one it is made from the title.
submit_organisation_name = Name
submit_organisation_name_hint = The name people know you by.
submit_organisation_summary = Who are you, and what do you do?
submit_organisation_summary_hint = One or two sentences.
submit_organisation_sector = Sector
submit_organisation_sector_hint = Tick all that fit.
submit_organisation_kind = What are you?
submit_organisation_kind_hint = One person counts as well.
submit_organisation_contact = How can people reach you?
submit_organisation_contact_hint = Leave it out if you do not want to be contacted.
submit_organisation_contact_role = Whom to ask for
submit_organisation_contact_role_hint = A role, such as Office, and never a name.
submit_organisation_contact_email = Email
submit_organisation_contact_email_hint = A shared mailbox, not one person’s.
submit_organisation_contact_phone = Telephone
submit_organisation_contact_phone_hint = A shared number.
submit_organisation_website = Website
submit_organisation_website_hint = The whole address, beginning with https://
submit_organisation_wards = Wards you work in
submit_organisation_wards_hint = Tick all that fit.
submit_organisation_people = How many people belong to you?
submit_organisation_people_hint = Staff, members and volunteers together.
submit_organisation_languages = Languages you write in
submit_organisation_languages_hint = Their names or short tags with commas between them, the usual one first: English, Urdu.
submit_organisation_journey = Steps you have taken
submit_organisation_journey_hint = They are shown as your own words until the team confirms them.
submit_organisation_journey_step = Step
submit_organisation_journey_on = When did you take it?
submit_organisation_journey_note = A word about it
submit_organisation_id = Folder name
submit_organisation_id_hint = Small letters, digits and hyphens. It is part of your page’s address and should never change. Without one it is made from your name.

# Words the script puts in. What stands in braces is filled in later, in the browser.
submit_parts = Is your organisation not among these? Open the list of other parts and choose the one where its name belongs. A link on your organisation’s own page here leads to the right part as well.
submit_parts_all = Other parts of the list of { $total } organisations
submit_problems_title = Please look at this again
submit_say_problem = Problem:
submit_say_missing = Fill in “{ $label }”.
submit_say_choose = Choose an answer for “{ $label }”.
submit_say_too_long = “{ $label }” has { $length } characters; { $most } is the most that fits.
submit_say_date = “{ $label }” needs a day, a month and a year that the calendar has, such as 27 3 2026.
submit_say_when = “{ $label }” needs a year, a month with its year, or a whole day that the calendar has, such as 2026, 3 2026 or 27 3 2026.
submit_say_published_early = This update is for { $month }, but it says it was published on { $on }, before that month began.
submit_say_no_change = You ticked “{ $label }”, but you also wrote something. Which is true? Take away the tick, or take away the words.
submit_say_private_mailbox = This is at a provider where people have their private mailboxes. A mailbox that belongs to a role, such as office@example.org, stays when people change.
submit_say_person = This looks like the name of a person, but here should stand a role, such as Office or Head teacher.
submit_say_future = “{ $label }” is in the future. Correct it, or wait until the day has come.
submit_say_month_future = That month has not begun yet.
submit_say_year = Write the year in four figures, such as 2026.
submit_say_count = “{ $label }” needs a whole number in figures.
submit_say_number = “{ $label }” needs a number in figures, such as 12 or 12.5.
submit_say_web = “{ $label }” needs a whole address that begins with https://
submit_say_email = “{ $label }” needs an email address, such as office@example.org.
submit_say_language = “{ $label }” needs the name of a language or its short tag, such as Urdu or ur.
submit_say_id = “{ $label }” may have small letters a to z, digits and single hyphens only.
submit_say_id_needed = “{ $label }” cannot be made from what you wrote. Write one in letters from a to z.
submit_say_hidden = “{ $label }” has an invisible character in it. Type the words anew instead of pasting them.
submit_say_alone = “{ $label }”: “{ $choice }” cannot stand with other answers.
submit_say_before = “{ $label }” is before the day it begins.
submit_say_part = “{ $label }” is more than “{ $other }”.
submit_say_month_there = There is an update for that month already.
submit_say_there = There is one with this name already. Change “{ $label }”.
submit_say_edit_there = Change the one that is there
submit_say_none = Say what you promise: at least one promise is needed.
submit_say_changed = You have changed something. Write the file again.
submit_say_copied = Copied.
submit_say_not_copied = Your browser did not let us copy. The text is marked: copy it with your keyboard.
submit_say_cleared = Everything is cleared.
submit_say_clear = This clears all that you typed here. Choose “{ $button }” once more to do it.
submit_say_added = Added.
submit_say_removed = Removed.
submit_mail_subject = For the register: { $path }
submit_mail_body = Please add this to the register. The file is attached, or its text stands here.

submit_ready = Your file is ready
submit_ready_action = Your lines are ready
submit_place = It belongs at
submit_place_action = They belong in
submit_copy = Copy the text
submit_download = Download the file
submit_next = Send it
submit_open = Open it on { $host }
submit_open_new = Open a new file on { $host }
submit_open_plan = Open your plan on { $host }
submit_way_link_1 = Open the page below. Sign in, or make a free account, if you are asked.
submit_way_link_2 = Its name and text are filled in. You need not change anything.
submit_way_link_3 = Choose the button that saves or proposes the change.
submit_way_link_4 = { $host } offers to open a request to add it. Accept it. The team reads your file and adds it.
submit_way_paste_1 = Copy the text.
submit_way_paste_2 = Open the page below. The name is filled in. Sign in, or make a free account, if you are asked.
submit_way_paste_3 = Paste the text into the empty page.
submit_way_paste_4 = Choose the button that saves or proposes the change, and accept the request to add it.
submit_too_long = The text is too long to travel in a link, so you copy and paste it.
submit_no_text = { $host } cannot be handed a text by a link, so you copy and paste it.
submit_way_plan_1 = Copy the lines.
submit_way_plan_2 = Open your plan on the page below. Sign in, or make a free account, if you are asked.
submit_way_plan_3 = Find the last line of the part “actions:”, above the line of three hyphens if there is one.
submit_way_plan_4 = Paste your lines below it. Keep the blanks at their beginning.
submit_way_plan_5 = Choose the button that saves or proposes the change, and accept the request to add it.
submit_way_plan_mail = Say which plan they belong in. The team pastes them in for you.
submit_way_mail_title = Or send it by email
submit_way_mail_1 = Download the file.
submit_way_mail_2 = Open a letter to the team, and attach the file.
submit_way_mail_link = Write to { $mailbox }

submit_plain_title = Without the form
submit_plain_words = The form needs JavaScript, which your browser has turned off. You can write the file yourself in a few steps.
submit_plain_1 = Copy the text below.
submit_plain_2 = Put your own words in.
submit_plain_notes = Lines that begin with # are notes. To use one with a key, delete the # and the space after it.
submit_plain_file = Save it under this name, with your own folder’s name in it:
submit_plain_plan = Paste it at the end of the part “actions:” of your plan, which stands here:
submit_plain_host = Open the folder of all organisations on { $host }, then your own, and add it there:
submit_plain_mail = Or email it to the team:
