using System.Globalization;
using System.Text;
using PrecisionLeaders.Data.Pipeline;

namespace PrecisionLeaders.Web.Pages.Pipeline;

/// <summary>Writes an interview by RFC 5545: times in UTC, text escaped, lines folded at 75 octets. What was written of it stays here; the file travels.</summary>
public static class CalendarFile
{
    private const int Octets = 75, MinutesUnlessSaid = 60;

    public static string Of(ActivityLine interview, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(interview);
        var about = string.Join('\n', new[] { interview.Panel is { } panel ? $"Panel: {panel}" : null, interview.Search }.OfType<string>());
        string?[] lines =
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//PrecisionLeaders//Interview//EN", "METHOD:PUBLISH", "BEGIN:VEVENT",
            $"UID:{interview.Id:N}@precisionleaders",
            $"DTSTAMP:{Utc(now)}",
            $"DTSTART:{Utc(interview.At)}",
            $"DTEND:{Utc(interview.At.AddMinutes(interview.Minutes ?? MinutesUnlessSaid))}",
            $"SUMMARY:{Escaped($"Interview: {interview.Candidate}")}",
            interview.Place is { } place ? $"LOCATION:{Escaped(place)}" : null,
            about.Length > 0 ? $"DESCRIPTION:{Escaped(about)}" : null,
            "END:VEVENT", "END:VCALENDAR",
        ];
        return string.Concat(lines.OfType<string>().Select(line => Folded(line) + "\r\n"));
    }

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <summary>A line goes on after a break and a blank; no letter is cut in two.</summary>
    private static string Folded(string line)
    {
        var (folded, room) = (new StringBuilder(), Octets);
        foreach (var letter in line.EnumerateRunes())
        {
            if (letter.Utf8SequenceLength > room)
            {
                folded.Append("\r\n ");
                room = Octets - 1;
            }
            folded.Append(letter.ToString());
            room -= letter.Utf8SequenceLength;
        }
        return folded.ToString();
    }
}
