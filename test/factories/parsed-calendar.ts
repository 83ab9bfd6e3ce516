import ICAL from 'ical.js';

/** A calendar file as an independent parser reads it. */
export function parsedCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: calendar.getFirstPropertyValue('name'),
    description: calendar.getFirstPropertyValue('description'),
    events: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      const repeats = event.iterator();
      return {
        uid: event.uid,
        title: event.summary,
        start: event.startDate.toString(),
        end: event.endDate.toString(),
        isDate: event.startDate.isDate,
        place: event.location,
        zone: event.startDate.zone?.tzid,
        minutes: event.duration.toSeconds() / 60,
        sequence: event.sequence,
        status: component.getFirstPropertyValue('status'),
        stamp: component.getFirstPropertyValue('dtstamp')?.toString(),
        alarms: component
          .getAllSubcomponents('valarm')
          .map((alarm) => alarm.getFirstPropertyValue('trigger')?.toString()),
        /** The first three days on which it comes again. */
        nextYears: event.isRecurring() ? [1, 2, 3].map(() => repeats.next().toString()) : [],
      };
    }),
  };
}
