namespace PrecisionLeaders.Domain.Candidates;

/// <summary>What a person has led, as far as their appointments state it.</summary>
/// <param name="LargestTeam">most people led in one appointment, or null when none states a team</param>
/// <param name="LeadsTeamNow">whether that appointment is held now</param>
/// <param name="LargestBudget">largest budget owned in one appointment, in US dollars a year, or null when none states one</param>
/// <param name="OwnsBudgetNow">whether that appointment is held now</param>
/// <param name="Years">whole years in appointments from manager up, those held side by side counted once; 0 when none is dated</param>
public sealed record LeadershipScope(int? LargestTeam, bool LeadsTeamNow, decimal? LargestBudget, bool OwnsBudgetNow, int Years)
{
    /// <summary>The highest rank stated by an appointment, whenever it was held.</summary>
    public Designation Highest { get; init; }

    /// <param name="appointments">all appointments of one person</param>
    /// <param name="today">the day until which appointments without an end are counted</param>
    public static LeadershipScope Of(IReadOnlyCollection<Appointment> appointments, DateOnly today) => Of([.. appointments.Select(held => held.Tenure)], today);

    /// <param name="appointments">all appointments of one person</param>
    /// <param name="today">the day until which appointments without an end are counted</param>
    /// <param name="overrides">what stands in place of figures that the appointments give</param>
    public static LeadershipScope Of(IReadOnlyCollection<Tenure> appointments, DateOnly today, IEnumerable<ScopeValue> overrides)
    {
        ArgumentNullException.ThrowIfNull(overrides);
        return overrides.Aggregate(Of(appointments, today), (scope, held) => held.Figure switch
        {
            ScopeFigure.Team => scope with { LargestTeam = (int)held.Value },
            ScopeFigure.Budget => scope with { LargestBudget = held.Value },
            ScopeFigure.Designation => scope with { Highest = (Designation)(int)held.Value },
            _ => scope with { Years = (int)held.Value },
        });
    }

    /// <inheritdoc cref="Of(IReadOnlyCollection{Appointment}, DateOnly)"/>
    public static LeadershipScope Of(IReadOnlyCollection<Tenure> appointments, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(appointments);
        var team = appointments.Where(held => held.TeamSize > 0).OrderByDescending(held => held.TeamSize).ThenByDescending(held => held.End is null).FirstOrDefault();
        var budget = appointments.Where(held => held.Budget > 0).OrderByDescending(held => held.Budget).ThenByDescending(held => held.End is null).FirstOrDefault();
        return new(team.TeamSize, team is { TeamSize: not null, End: null }, budget.Budget, budget is { Budget: not null, End: null }, YearsLed(appointments, today)) { Highest = appointments.Select(held => held.Designation).DefaultIfEmpty().Max() };
    }

    /// <summary>Counted in months: a date without its month counts from January, so that 2012 to 2017 and 2017 to 2021 are nine years.</summary>
    private static int YearsLed(IEnumerable<Tenure> appointments, DateOnly today)
    {
        var now = today.Year * 12 + today.Month - 1;
        var (months, until) = (0, int.MinValue);
        foreach (var (from, to) in appointments
            .Where(held => held.Designation >= Designation.Manager && held.Start is not null)
            .Select(held => (From: Months(held.Start!.Value), To: Math.Min(now, held.End is { } end ? Months(end) : now)))
            .OrderBy(span => span.From))
        {
            if (to <= until) continue;
            months += Math.Max(0, to - Math.Max(from, until));
            until = to;
        }
        return months / 12;
    }

    private static int Months(PartialDate date) => date.Year * 12 + (date.Month ?? 1) - 1;
}
