package vn.cadre.landing;

import vn.cadre.landing.Inbox.Sight;
import vn.cadre.landing.Intake.Taken;

/** A thing in the inbox and what came of taking it. */
record Sighting(Sight sight, Taken taken) {}
