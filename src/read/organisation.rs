//! Fields of `organisation.yaml`.

use crate::fields::{Declared, record};
use crate::model::organisation::OrganisationFields;
use crate::model::{Contact, DeclaredStep, Logo};

record! {
    OrganisationFields in Declared, "an organisation" {
        name: required, "The name people know you by.", "Example Youth Club";
        summary: required, "Who you are and what you do, in one or two sentences.", "We run a youth club in the north of the city.";
        kind: optional, "What sort of organisation, group or person you are.", "organisation";
        sector: required, "Your sector, one or a list, or not-stated.", "education";
        wards: optional, "The wards you work in, or city-wide, or outside- and the place.", "[armley, kirkstall]";
        website: optional, "Your website.", "https://example.org";
        contact: optional, "How people can reach you: a role, not a person.", "{role: Office, email: office@example.org}";
        logo: optional, "Your logo, a file in media/.", "{file: logo.png, alt: A woven square}";
        people: optional, "How many people belong to you: a head count.", "48";
        languages: list, "Languages your documents are written in; the first is your usual one.", "[en]";
        licence: optional, "The licence of your words, when it is not the site's.", "CC BY 4.0";
        journey: list, "Steps you have taken.", "[{step: registration, on: 2025-09-30}]";
        sources: list, "Public pages this was written from, when the team wrote it.", "[{title: Our plan, url: https://example.org, read: 2026-11-22}]";
        formerly: list, "Folder names you had before; old addresses lead here.", "[old-name]";
        => "awards": "Delete the line. Only the mark's team can record an award, in the register.";
        => "award": "Delete the line. Only the mark's team can record an award, in the register.";
        => "accredited": "Delete the line. Only the mark's team can record an award, in the register.";
        => "confirmed": "Delete the line. Only the mark's team can record an award, in the register.";
        => "email": "Put it under contact: a line “contact:”, below it “  role: Office” and “  email: office@example.org”.";
        => "phone": "Put it under contact: a line “contact:”, below it “  role: Office” and “  phone: 0113 496 0000”.";
        => "telephone": "Put it under contact: a line “contact:”, below it “  role: Office” and “  phone: 0113 496 0000”.";
        => "address": "Put it under contact: a line “contact:”, below it “  role: Office” and “  email: office@example.org” or “  phone: 0113 496 0000”. A postal address has no place here.";
        => "registered": "Delete the line. Only the mark's team can record a registration, in the register.";
        => "status": "Delete the line. Only the mark's team can say that an organisation rests or has left, in the register.";
        => "steps": "Write journey instead. Steps that the mark's team has confirmed stand in the register.";
    }
}

record! {
    Contact in Declared, "a contact" {
        role: required, "Whom to ask for: a role, not a person.", "Office";
        email: optional, "The role's mailbox.", "office@example.org";
        phone: optional, "A telephone number.", "0113 496 0000";
    }
}

record! {
    Logo in Declared, "a logo" {
        file: required, "The picture's name in media/.", "logo.png";
        alt: required, "What it shows, for people who cannot see it.", "A woven square in blue and green";
    }
}

record! {
    DeclaredStep in Declared, "a step of the journey" {
        step: required, "Which step.", "registration";
        on: required, "When you took it; unknown if you cannot say.", "30 September 2025";
        note: optional, "A word about it.", "Agreed by our board.";
    }
}
