using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PrecisionLeaders.Data.SqlServer.Migrations
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
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Fact_Choices",
                table: "Requirement",
                type: "nvarchar(2368)",
                maxLength: 2368,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Fact_Full",
                table: "Requirement",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Fact_Kind",
                table: "Requirement",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Fact_None",
                table: "Requirement",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Fact_Since",
                table: "Requirement",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Partner",
                table: "EvidenceItem",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "BoardCertification",
                table: "Candidates",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ClinicalLicence",
                table: "Candidates",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CurrentOrganisationFolded",
                table: "Candidates",
                type: "nvarchar(250)",
                maxLength: 250,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "Mobility",
                table: "Candidates",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Region",
                table: "Candidates",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "CarveOut_At",
                table: "Candidacies",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CarveOut_ById",
                table: "Candidacies",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CarveOut_Reason",
                table: "Candidacies",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CarveOut_RuleId",
                table: "Candidacies",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OffLimitsRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    WithParts = table.Column<bool>(type: "bit", nullable: false),
                    Organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CandidateId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Clears = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    MadeById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    EndedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    Version = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
