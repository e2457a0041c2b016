using Microsoft.EntityFrameworkCore;
using PrecisionLeaders.Domain.Pipeline;

namespace PrecisionLeaders.Data.Pipeline;

/// <summary>One step of a candidacy as histories show it.</summary>
public sealed record MoveLine(
    Guid Id, DateTimeOffset At, string By, Guid ById, string? From, string? To, DispositionBy? LeftBy, string? LeftFor, string? Reason,
    Guid CandidacyId, string Name, Guid SearchId, string Search);

public static class MoveQueries
{
    /// <summary>The latest steps of these candidacies, newest first: chosen by their dates alone, and only those few read whole.</summary>
    public static async Task<List<MoveLine>> LatestMovesAsync(this IQueryable<Candidacy> candidacies, int most)
    {
        var latest = await candidacies.SelectMany(held => held.Moves, (_, move) => new { move.Id, move.At })
            .OrderByDescending(move => move.At).ThenByDescending(move => move.Id).Take(most).Select(move => move.Id).ToListAsync();
        return await candidacies.SelectMany(held => held.Moves.Where(move => latest.Contains(move.Id)), (held, move) => new { Held = held, Move = move })
            .OrderByDescending(step => step.Move.At).ThenByDescending(step => step.Move.Id)
            .Select(step => new MoveLine(
                step.Move.Id, step.Move.At, step.Move.By.Name, step.Move.ById, step.Move.From!.Name, step.Move.To!.Name,
                (DispositionBy?)step.Move.Disposition!.By, step.Move.Disposition.Name, step.Move.Reason,
                step.Held.Id, step.Held.Candidate.Name, step.Held.SearchId, step.Held.Search.Title))
            .ToListAsync();
    }
}
