import { screen } from '@testing-library/react';
import { ApiError } from '../lib/api-client';
import { renderScreen } from '../testing/render-screen';
import { AllowedButton } from './allowed-button';

const submit = { action: 'submit', allowed: true, reason: null };

describe('AllowedButton', () => {
  it('says why an action is refused, to eyes and ears', () => {
    const reason = 'Chỉ thủ trưởng đơn vị được gửi báo cáo.';
    renderScreen(
      <AllowedButton action={{ ...submit, allowed: false, reason }} onClick={() => undefined}>
        Gửi
      </AllowedButton>,
    );
    expect(screen.getByRole('button', { name: 'Gửi' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Gửi' })).toHaveAccessibleDescription(reason);
    expect(screen.getByText(reason)).toBeVisible();
  });

  it('shows nothing for an action that does not apply', () => {
    renderScreen(
      <AllowedButton action={undefined} onClick={() => undefined}>
        Gửi
      </AllowedButton>,
    );
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('acts once on a double click and shows a refusal of the API', async () => {
    let clicks = 0;
    const { user } = renderScreen(
      <AllowedButton
        action={submit}
        onClick={async () => {
          clicks += 1;
          throw new ApiError(409, { code: 'ALREADY_DONE', message: 'Báo cáo này đã được gửi.', requestId: 'yc-1' });
        }}
      >
        Gửi
      </AllowedButton>,
    );
    await user.dblClick(screen.getByRole('button', { name: 'Gửi' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Báo cáo này đã được gửi.');
    expect(clicks).toBe(1);
    expect(screen.getByRole('button', { name: 'Gửi' })).toBeEnabled();
  });
});
