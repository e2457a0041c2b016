using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FactsAndOffLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Fact_AllOf",
                table: "Requirement",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Fact_Choices",
                table: "Requirement",
                type: "TEXT",
                maxLength: 2368,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Fact_Full",
                table: "Requirement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Fact_Kind",
                table: "Requirement",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Fact_None",
                table: "Requirement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Fact_Since",
                table: "Requirement",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Partner",
                table: "EvidenceItem",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "BoardCertification",
                table: "Candidates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ClinicalLicence",
                table: "Candidates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CurrentOrganisationFolded",
                table: "Candidates",
                type: "TEXT",
                maxLength: 250,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Mobility",
                table: "Candidates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Region",
                table: "Candidates",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "CarveOut_At",
                table: "Candidacies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CarveOut_ById",
                table: "Candidacies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CarveOut_Reason",
                table: "Candidacies",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CarveOut_RuleId",
                table: "Candidacies",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OffLimitsRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    WithParts = table.Column<bool>(type: "INTEGER", nullable: false),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CandidateId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Clears = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MadeById = table.Column<Guid>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    EndedById = table.Column<Guid>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Version = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OffLimitsRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OffLimitsRules_Accounts_EndedById",
                        column: x => x.EndedById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OffLimitsRules_Accounts_MadeById",
                        column: x => x.MadeById,
                        principalTable: "Accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OffLimitsRules_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OffLimitsRules_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_CurrentOrganisationFolded",
                table: "Candidates",
                column: "CurrentOrganisationFolded");

            migrationBuilder.CreateIndex(
                name: "IX_Candidacies_CarveOut_ById",
                table: "Candidacies",
                column: "CarveOut_ById");

            migrationBuilder.CreateIndex(
                name: "IX_Candidacies_CarveOut_RuleId",
                table: "Candidacies",
                column: "CarveOut_RuleId");

            migrationBuilder.CreateIndex(
                name: "IX_OffLimitsRules_CandidateId",
                table: "OffLimitsRules",
                column: "CandidateId");

            migrationBuilder.CreateIndex(
                name: "IX_OffLimitsRules_ClientId",
                table: "OffLimitsRules",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_OffLimitsRules_EndedById",
                table: "OffLimitsRules",
                column: "EndedById");

            migrationBuilder.CreateIndex(
                name: "IX_OffLimitsRules_MadeById",
                table: "OffLimitsRules",
                column: "MadeById");

            migrationBuilder.AddForeignKey(
                name: "FK_Candidacies_Accounts_CarveOut_ById",
                table: "Candidacies",
                column: "CarveOut_ById",
                principalTable: "Accounts",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Candidacies_OffLimitsRules_CarveOut_RuleId",
                table: "Candidacies",
                column: "CarveOut_RuleId",
                principalTable: "OffLimitsRules",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Candidacies_Accounts_CarveOut_ById",
                table: "Candidacies");

            migrationBuilder.DropForeignKey(
                name: "FK_Candidacies_OffLimitsRules_CarveOut_RuleId",
                table: "Candidacies");

            migrationBuilder.DropTable(
                name: "OffLimitsRules");

            migrationBuilder.DropIndex(
                name: "IX_Candidates_CurrentOrganisationFolded",
                table: "Candidates");

            migrationBuilder.DropIndex(
                name: "IX_Candidacies_CarveOut_ById",
                table: "Candidacies");

            migrationBuilder.DropIndex(
                name: "IX_Candidacies_CarveOut_RuleId",
                table: "Candidacies");

            migrationBuilder.DropColumn(
                name: "Fact_AllOf",
                table: "Requirement");

            migrationBuilder.DropColumn(
                name: "Fact_Choices",
                table: "Requirement");

            migrationBuilder.DropColumn(
                name: "Fact_Full",
                table: "Requirement");

            migrationBuilder.DropColumn(
                name: "Fact_Kind",
                table: "Requirement");

            migrationBuilder.DropColumn(
                name: "Fact_None",
                table: "Requirement");

            migrationBuilder.DropColumn(
                name: "Fact_Since",
                table: "Requirement");

            migrationBuilder.DropColumn(
                name: "Partner",
                table: "EvidenceItem");

            migrationBuilder.DropColumn(
                name: "BoardCertification",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "ClinicalLicence",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "CurrentOrganisationFolded",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "Mobility",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "Region",
                table: "Candidates");

            migrationBuilder.DropColumn(
                name: "CarveOut_At",
                table: "Candidacies");

            migrationBuilder.DropColumn(
                name: "CarveOut_ById",
                table: "Candidacies");

            migrationBuilder.DropColumn(
                name: "CarveOut_Reason",
                table: "Candidacies");

            migrationBuilder.DropColumn(
                name: "CarveOut_RuleId",
                table: "Candidacies");
        }
    }
}
