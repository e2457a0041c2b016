using PrecisionLeaders.Domain.Pipeline;
using PrecisionLeaders.Domain.Searches;

namespace PrecisionLeaders.Data.Pipeline;

/// <summary>A candidacy as the board shows it: what a card says, and nothing that a card does not.</summary>
/// <param name="FailedGate">code of the first must-have that is not met, or null</param>
/// <param name="Folded">the current organisation in plain words: what off-limits rules are met by</param>
/// <param name="IsCarvedOut">whether it is on record why the person is in the search although off-limits</param>
public sealed record BoardCard(
    Guid Id, Guid StageId, DateTimeOffset Since, string Name, string? Credentials, string? Title, string? Organisation,
    bool IsInternal, string? FailedGate, Guid CandidateId, string? Folded, bool IsCarvedOut)
{
    public string? Role => Title is null ? Organisation : Organisation is null ? Title : $"{Title}, {Organisation}";
}

/// <summary>Somebody who left a search, and why.</summary>
public sealed record LeftLine(
    Guid Id, string Name, string? Credentials, string Stage, DispositionBy By, string Disposition, string? Note, string Who, DateTimeOffset At);

public static class BoardCards
{
    /// <summary>One row each, in one query; who came to the stage last is first.</summary>
    public static IQueryable<BoardCard> Cards(this IQueryable<Candidacy> candidacies) => candidacies
        .OrderByDescending(held => held.StageSince).ThenBy(held => held.Id)
        .Select(held => new BoardCard(
            held.Id, held.StageId, held.StageSince, held.Candidate.Name, held.Candidate.Credentials,
            held.Candidate.CurrentTitle, held.Candidate.CurrentOrganisation, held.IsInternal,
            held.Gates.Where(gate => gate.Outcome == GateOutcome.NotMet && gate.Requirement.Importance == Importance.Must)
                .OrderBy(gate => gate.Requirement.Order).Select(gate => gate.Requirement.Code).FirstOrDefault(),
            held.CandidateId, held.Candidate.CurrentOrganisationFolded, held.CarveOut != null));

    /// <summary>Those who left, the last one first, each with the step by which they did.</summary>
    public static IQueryable<LeftLine> WhoLeft(this IQueryable<Candidacy> candidacies) => candidacies
        .Where(held => held.LeftAt != null)
        .SelectMany(held => held.Moves.Where(move => move.DispositionId != null && move.At == held.LeftAt), (held, move) => new { Held = held, Move = move })
        .OrderByDescending(step => step.Move.At).ThenBy(step => step.Held.Id)
        .Select(step => new LeftLine(
            step.Held.Id, step.Held.Candidate.Name, step.Held.Candidate.Credentials, step.Held.Stage.Name,
            step.Move.Disposition!.By, step.Move.Disposition.Name, step.Move.Reason, step.Move.By.Name, step.Move.At));
}
